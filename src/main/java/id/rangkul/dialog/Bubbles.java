package id.rangkul.dialog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Makes one chat bubble of several texts, or two where one is too small: WhatsApp lets us write to
/// one person once in six seconds, and nobody likes to be rung four times.
public final class Bubbles {
  private static final String BETWEEN = "\n\n";
  private static final String CUT = "…";

  private Bubbles() {}

  /// One bubble of several, with the buttons of the last that has some, said for the gravest of
  /// their purposes.
  public static List<Say> merged(List<Say> says) {
    if (says.size() <= 1) {
      return says;
    }
    List<Button> buttons =
        says.stream()
            .map(Say::buttons)
            .filter(each -> !each.isEmpty())
            .reduce((_, last) -> last)
            .orElse(List.of());
    Purpose gravest = says.stream().map(Say::purpose).min(Comparator.naturalOrder()).orElseThrow();
    Optional<TemplateUse> whenClosed =
        says.stream().flatMap(say -> say.whenClosed().stream()).findFirst();
    return of(says.stream().map(Say::text).toList(), buttons, gravest, whenClosed);
  }

  /// Where one bubble is too small, as much as possible stands in the first of two, and the
  /// question with its buttons in the second.
  static List<Say> of(
      List<String> texts, List<Button> buttons, Purpose purpose, Optional<TemplateUse> whenClosed) {
    if (texts.isEmpty()) {
      return List.of();
    }
    int limit = buttons.isEmpty() ? Limits.MAX_TEXT : Limits.MAX_TEXT_WITH_BUTTONS;
    String whole = String.join(BETWEEN, texts);
    if (whole.length() <= limit) {
      return List.of(new Say(whole, buttons, purpose, whenClosed));
    }
    List<String> parts = texts.size() > 1 ? texts : paragraphs(whole);
    int cut = parts.size() - 1;
    while (cut > 1
        && joined(parts, 0, cut).length() > Limits.MAX_TEXT
        && joined(parts, cut - 1, parts.size()).length() <= limit) {
      cut--;
    }
    List<Say> two = new ArrayList<>();
    if (cut > 0) {
      two.add(
          new Say(clipped(joined(parts, 0, cut), Limits.MAX_TEXT), List.of(), purpose, whenClosed));
    }
    two.add(
        new Say(
            clipped(joined(parts, cut, parts.size()), limit),
            buttons,
            purpose,
            cut > 0 ? Optional.empty() : whenClosed));
    return two;
  }

  private static List<String> paragraphs(String text) {
    return List.of(text.split(BETWEEN, -1));
  }

  private static String joined(List<String> parts, int from, int to) {
    return String.join(BETWEEN, parts.subList(from, to));
  }

  /// The checks of the files leave nothing to cut but what came together unforeseen.
  private static String clipped(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - CUT.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
  }
}
