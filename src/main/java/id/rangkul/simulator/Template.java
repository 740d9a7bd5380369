package id.rangkul.simulator;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A template as Meta would hold it: the text by language with `{{1}}`, `{{2}}`, and its quick
/// replies.
record Template(String name, Map<String, String> bodies, List<QuickReply> buttons) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\d{1,2})}}");

  Template {
    bodies = Map.copyOf(bodies);
    buttons = List.copyOf(buttons);
  }

  /// How many parameters the text takes.
  static int places(String body) {
    return PLACE
        .matcher(body)
        .results()
        .mapToInt(place -> Integer.parseInt(place.group(1)))
        .max()
        .orElse(0);
  }

  static String fill(String body, List<String> parameters) {
    return PLACE.matcher(body).replaceAll(place -> quoted(place, parameters));
  }

  private static String quoted(MatchResult place, List<String> parameters) {
    int index = Integer.parseInt(place.group(1)) - 1;
    boolean given = index >= 0 && index < parameters.size();
    return Matcher.quoteReplacement(given ? parameters.get(index) : place.group());
  }
}
