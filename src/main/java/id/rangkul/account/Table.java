package id.rangkul.account;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Lines in columns, for people at a terminal.
final class Table {
  private static final String BETWEEN = "  ";

  private final List<List<String>> lines = new ArrayList<>();

  Table(String... head) {
    lines.add(List.of(head));
  }

  void add(String... line) {
    lines.add(List.of(line));
  }

  void print(PrintWriter out) {
    int[] widths =
        IntStream.range(0, lines.getFirst().size())
            .map(
                column ->
                    lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0))
            .toArray();
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        text.append(line.get(i)).append(" ".repeat(widths[i] - line.get(i).length()));
        text.append(BETWEEN);
      }
      out.println(text.toString().stripTrailing());
    }
  }
}
