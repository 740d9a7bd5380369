package id.rangkul.simulator;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The places of a template's text, written `{{1}}` or `{{name}}`.
final class Places {
  private static final Pattern PLACE =
      Pattern.compile("\\{\\{\\s*(\\d{1,2}|[a-z][a-z0-9_]*)\\s*}}");
  private static final Pattern AT_AN_END =
      Pattern.compile("^\\s*\\{\\{[^{}]*}}.*|.*\\{\\{[^{}]*}}[\\s\\p{Punct}]*$", Pattern.DOTALL);

  private Places() {}

  /// The names of the places, each once, in the order of the text; numbers by their value.
  static List<String> in(String text) {
    List<String> names =
        PLACE.matcher(text).results().map(place -> place.group(1)).distinct().toList();
    return names.stream().allMatch(Places::isNumber)
        ? names.stream().map(Integer::valueOf).sorted().map(String::valueOf).toList()
        : names;
  }

  static boolean areNamed(List<String> places) {
    return places.stream().anyMatch(place -> !isNumber(place));
  }

  /// Meta takes no text that begins or ends with a place, punctuation aside.
  static boolean isAtAnEnd(String text) {
    return AT_AN_END.matcher(text).matches();
  }

  static String fill(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
  }

  private static boolean isNumber(String place) {
    return Character.isDigit(place.charAt(0));
  }
}
