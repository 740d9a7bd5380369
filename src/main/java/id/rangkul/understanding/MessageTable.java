package id.rangkul.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Messages to be understood, from a table with the columns `id`, `role`, `question` and `text` in
/// any order.
record MessageTable(List<Row> rows) {
  private static final List<String> COLUMNS = List.of("id", "role", "question", "text");

  record Row(String id, Utterance utterance) {}

  /// A table that cannot be read: the line (from 1) and the reason.
  static final class BrokenTableException extends Exception {
    BrokenTableException(int line, String reason) {
      super("line " + line + ": " + reason);
    }
  }

  static MessageTable parse(List<String> lines) throws BrokenTableException {
    if (lines.isEmpty()) {
      throw new BrokenTableException(1, "the header is missing");
    }
    Map<String, Integer> places = header(lines.getFirst());
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(row(lines.get(i), i + 1, places));
      }
    }
    return new MessageTable(rows);
  }

  private static Map<String, Integer> header(String line) throws BrokenTableException {
    String plain = line.startsWith("\uFEFF") ? line.substring(1) : line;
    List<String> names = List.of(plain.split("\t", -1));
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      places.put(names.get(i).strip(), i);
    }
    for (String column : COLUMNS) {
      if (!places.containsKey(column)) {
        throw new BrokenTableException(1, "the column `" + column + "` is missing");
      }
    }
    return places;
  }

  private static Row row(String line, int number, Map<String, Integer> places)
      throws BrokenTableException {
    String[] cells = line.split("\t", -1);
    if (cells.length != places.size()) {
      throw new BrokenTableException(
          number, "expected " + places.size() + " columns, found " + cells.length);
    }
    String question = cell(cells, places, "question").strip();
    Utterance utterance =
        new Utterance(
            cell(cells, places, "text").replace("\\n", "\n"),
            role(cell(cells, places, "role"), number),
            question.isEmpty() || question.equals("-") ? Optional.empty() : Optional.of(question));
    return new Row(cell(cells, places, "id"), utterance);
  }

  private static String cell(String[] cells, Map<String, Integer> places, String column) {
    return cells[places.getOrDefault(column, 0)];
  }

  private static Role role(String name, int number) throws BrokenTableException {
    for (Role role : Role.values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(name.strip())) {
        return role;
      }
    }
    throw new BrokenTableException(number, "`" + name + "` is none of client, family, community");
  }
}
