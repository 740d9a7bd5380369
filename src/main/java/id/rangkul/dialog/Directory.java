package id.rangkul.dialog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The only place that telephone numbers come from: `dialogs/directory.yaml`.
record Directory(Map<String, Line> lines) {

  /// A number to call.
  ///
  /// @param number as people dial it
  /// @param note what must be said with it, such as that it does not work everywhere; empty for
  ///   nothing
  /// @param verifiedOn when somebody last made sure of it
  record Line(String number, Texts note, LocalDate verifiedOn) {
    String shown(String language) {
      String also = note.wording(language, 0);
      return also.isEmpty() ? number : number + " (" + also + ")";
    }
  }

  Directory {
    lines = Map.copyOf(lines);
  }

  static Directory read(Item item) {
    item.only(Set.of("lines"));
    Map<String, Line> lines = new LinkedHashMap<>();
    item.need("lines")
        .map(Item::entries)
        .orElse(Map.of())
        .forEach((name, line) -> readLine(line).ifPresent(read -> lines.put(name, read)));
    return new Directory(lines);
  }

  private static Optional<Line> readLine(Item item) {
    item.only(Set.of("number", "what", "note", "verified_on", "source"));
    item.need("what");
    item.need("source");
    String number = item.needText("number");
    Texts note = item.find("note").map(Texts::read).orElse(new Texts(Map.of()));
    return item.need("verified_on")
        .flatMap(Directory::date)
        .map(date -> new Line(number, note, date));
  }

  private static Optional<LocalDate> date(Item item) {
    try {
      return Optional.of(LocalDate.parse(item.text()));
    } catch (DateTimeException e) {
      item.wrong("Not a date.", "Write it as 2026-11-23.");
      return Optional.empty();
    }
  }

  /// What fills a text: the values, and every number to call that stands in it.
  Map<String, String> shownIn(String text, String language, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    for (String blank : Wording.blanks(text)) {
      if (blank.startsWith(Wording.LINE)) {
        line(blank.substring(Wording.LINE.length()))
            .ifPresent(line -> all.put(blank, Wording.fill(line.shown(language), values)));
      }
    }
    return all;
  }

  Optional<Line> line(String name) {
    return Optional.ofNullable(lines.get(name));
  }
}
