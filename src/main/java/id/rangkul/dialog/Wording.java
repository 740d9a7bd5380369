package id.rangkul.dialog;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts names, times and numbers to call into a text where it has `{call}`, `{worker}` and so on.
final class Wording {
  /// Names that any text to a person may hold; besides them `{line.…}`, a number of the directory.
  static final Set<String> NAMES =
      Set.of("call", "title", "worker", "client", "centre", "time", "taker");

  static final String LINE = "line.";

  private static final Pattern BLANK = Pattern.compile("\\{([a-z_]+(?:\\.[a-z_]+)?)}");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);
  private static final Set<String> TITLES =
      Set.of(
          "ibu", "bapak", "mas", "mbak", "kak", "kakak", "bang", "abang", "dik", "adik", "akang",
          "kang", "teteh", "teh", "cak", "ning", "ading", "mbah", "eyang", "kakek", "nenek",
          "pakde", "bude", "paklik", "bulik", "om", "tante", "haji", "hajah", "ustaz", "ustazah");

  private final Directory directory;

  Wording(Directory directory) {
    this.directory = directory;
  }

  /// The names that stand in a text in braces.
  static Set<String> blanks(String text) {
    return new TreeSet<>(BLANK.matcher(text).results().map(found -> found.group(1)).toList());
  }

  /// Fills blanks from the values; one without a value stays as it is.
  static String fill(String text, Map<String, String> values) {
    return BLANK
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }

  String fill(String text, Facts facts, String taker, Instant at) {
    Map<String, String> values = new HashMap<>(names(facts, taker, at));
    for (String blank : blanks(text)) {
      if (blank.startsWith(LINE)) {
        directory
            .line(blank.substring(LINE.length()))
            .ifPresent(line -> values.put(blank, fill(line.shown(facts.language()), values)));
      }
    }
    return fill(text, values);
  }

  static Map<String, String> names(Facts facts, String taker, Instant at) {
    return Map.of(
        "call", clip(facts.call()),
        "title", clip(title(facts.call())),
        "worker", clip(facts.worker()),
        "client", clip(facts.client()),
        "centre", clip(facts.centre()),
        "taker", clip(taker),
        "time", CLOCK.format(at.atZone(facts.zone())));
  }

  /// "Ibu" of "Ibu Sri" or "Bu Sri"; the whole where it begins with no form of address.
  private static String title(String call) {
    String first = call.strip().split(" ", 2)[0];
    return switch (first.toLowerCase(Locale.ROOT)) {
      case "bu" -> "Ibu";
      case "pak" -> "Bapak";
      case String word when TITLES.contains(word) -> first;
      default -> call;
    };
  }

  /// One line that fits into a text and into a template's parameter, which Meta wants so.
  private static String clip(String name) {
    String line = SPACE.matcher(name.strip()).replaceAll(" ");
    if (line.length() <= Limits.MAX_NAME) {
      return line;
    }
    boolean pair = Character.isHighSurrogate(line.charAt(Limits.MAX_NAME - 1));
    return line.substring(0, pair ? Limits.MAX_NAME - 1 : Limits.MAX_NAME);
  }

  /// The longest that a text can become in a language.
  int longest(String text, String language) {
    String name = "n".repeat(Limits.MAX_NAME);
    return BLANK
        .matcher(text)
        .replaceAll(
            found ->
                found.group(1).startsWith(LINE)
                    ? "n".repeat(lineLength(found.group(1), language))
                    : name)
        .length();
  }

  private int lineLength(String blank, String language) {
    return directory
        .line(blank.substring(LINE.length()))
        .map(line -> longest(line.shown(language), language))
        .orElse(0);
  }
}
