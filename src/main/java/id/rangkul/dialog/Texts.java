package id.rangkul.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One thing to say, in several languages and, within each, in several wordings.
record Texts(Map<String, List<String>> wordings) {
  static final String INDONESIAN = "id";
  static final Set<String> LANGUAGES = Set.of(INDONESIAN, "jv", "su");

  Texts {
    wordings = Map.copyOf(wordings);
  }

  /// Reads a text, a list of wordings, or either by language.
  static Texts read(Item item, Set<String> blanks) {
    if (item.isText() || item.isList()) {
      return new Texts(Map.of(INDONESIAN, wordings(item, INDONESIAN, blanks)));
    }
    item.only(LANGUAGES);
    if (!item.has(INDONESIAN)) {
      item.wrong("The Indonesian text is missing.", "Add id: with a text; it stands in for all others.");
    }
    Map<String, List<String>> wordings = new LinkedHashMap<>();
    item.entries().forEach((language, text) -> wordings.put(language, wordings(text, language, blanks)));
    return new Texts(wordings);
  }

  static Texts read(Item item) {
    return read(item, Wording.NAMES);
  }

  private static List<String> wordings(Item item, String language, Set<String> blanks) {
    List<Item> each = item.isList() ? item.list() : List.of(item);
    if (each.isEmpty()) {
      item.wrong("No wording stands here.", "Write at least one text.");
    }
    for (Item one : each) {
      one.mistakes().spoken(new Spoken(one.file(), one.line(), language, one.text(), blanks));
    }
    return each.stream().map(Item::text).toList();
  }

  /// The wordings in the language, or in Indonesian where it has none.
  List<String> in(String language) {
    return wordings.getOrDefault(language, wordings.getOrDefault(INDONESIAN, List.of("")));
  }

  /// The wording whose turn it is when `used` others were said before.
  String wording(String language, int used) {
    List<String> all = in(language);
    return all.get(Math.floorMod(used, all.size()));
  }
}
