package id.rangkul.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.Set;

/// What no text may say, from `dialogs/never.yaml`.
record NeverList(List<Rule> rules) {

  /// Words as a regular expression between word boundaries, small and capital letters alike, and why not.
  ///
  /// @param folder the folder it holds for; empty for all files
  record Rule(Pattern words, String why, String folder) {}

  NeverList {
    rules = List.copyOf(rules);
  }

  static NeverList read(Item item) {
    List<Rule> rules = new ArrayList<>();
    for (Item entry : item.list()) {
      entry.only(Set.of("words", "why", "in"));
      String why = entry.needText("why");
      String folder = entry.findText("in").orElse("");
      for (Item words : entry.need("words").map(Item::list).orElse(List.of())) {
        pattern(words).ifPresent(pattern -> rules.add(new Rule(pattern, why, folder)));
      }
    }
    return new NeverList(rules);
  }

  private static Optional<Pattern> pattern(Item words) {
    try {
      return Optional.of(
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])(?:" + words.text() + ")(?![\\p{L}\\p{N}])",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    } catch (PatternSyntaxException e) {
      words.wrong("Not a pattern.", "Write plain words, or a regular expression in quotes.");
      return Optional.empty();
    }
  }

  /// The first rule that the text of the file breaks.
  Optional<Rule> broken(String file, String text) {
    return rules.stream()
        .filter(rule -> file.startsWith(rule.folder()) && rule.words().matcher(text).find())
        .findFirst();
  }
}
