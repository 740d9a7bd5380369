package id.rangkul.dialog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What Meta refuses in the texts of a template.
final class TemplateRules {
  private static final String ANY = "\\{\\{[^{}]*}}";
  private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");
  private static final Pattern AT_START = Pattern.compile("^[\\s\\p{P}&&[^{}]]*" + ANY);
  private static final Pattern AT_END = Pattern.compile(ANY + "[\\s\\p{P}&&[^{}]]*$");
  private static final Pattern SIDE_BY_SIDE = Pattern.compile(ANY + "\\s*" + ANY);
  private static final Pattern UNWANTED_SPACE = Pattern.compile("\\t| {5}");
  private static final Pattern UNWANTED_BREAK = Pattern.compile("[\\n\\r]");
  private static final Pattern THREE_BREAKS = Pattern.compile("\\n\\s*\\n\\s*\\n");
  private static final Pattern MARKUP = Pattern.compile("[*_~`]|\\p{IsExtended_Pictographic}");
  private static final Pattern ADDRESS = Pattern.compile("https://[^\\s{}]+");

  private final List<String> names;

  TemplateRules(List<MessageTemplate.Parameter> parameters) {
    this.names = parameters.stream().map(MessageTemplate.Parameter::name).toList();
  }

  /// Whether a text calls its parameters by their names instead of by number.
  static boolean callsByName(String text) {
    return places(text).stream().anyMatch(place -> !place.chars().allMatch(Character::isDigit));
  }

  private static Set<String> places(String text) {
    return MessageTemplate.PLACE
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  void checkBody(Item body, boolean named) {
    String text = body.text();
    if (text.isEmpty()) {
      body.wrong("The body is empty.", "Write what is said in this language.");
    }
    checkPlaces(body, text, named);
    if (UNWANTED_SPACE.matcher(text).find() || THREE_BREAKS.matcher(text).find()) {
      body.wrong(
          "The body has a tab, five spaces or three line breaks in a row.",
          "Meta refuses it: take them out.");
    }
    if (longest(text) > Limits.MAX_TEMPLATE_BODY) {
      body.wrong(
          "The body is too long.",
          "Keep it below " + Limits.MAX_TEMPLATE_BODY + " characters with long parameters.");
    }
  }

  private void checkPlaces(Item body, String text, boolean named) {
    if (AT_START.matcher(text).find() || AT_END.matcher(text).find()) {
      body.wrong(
          "A parameter stands at the start or end.", "Meta refuses it: put words around it.");
    }
    if (SIDE_BY_SIDE.matcher(text).find()) {
      body.wrong("Two parameters stand side by side.", "Meta refuses it: put words between them.");
    }
    if (BRACES.matcher(MessageTemplate.PLACE.matcher(text).replaceAll("")).find()) {
      body.wrong("Braces do not close, or hold no name.", "Write {{1}} or {{name}}.");
    }
    Set<String> wanted = wanted(named);
    if (!places(text).equals(wanted)) {
      body.wrong(
          "The body uses parameters " + places(text) + ".",
          "Use " + wanted + ", as parameters: says.");
    }
    long count = MessageTemplate.PLACE.matcher(text).results().count();
    if (words(text) < 2 * count + 1 && count > 0) {
      body.wrong(
          "The body has too many parameters for its length.",
          "Meta wants " + (2 * count + 1) + " words besides them.");
    }
  }

  private Set<String> wanted(boolean named) {
    return named
        ? new TreeSet<>(names)
        : IntStream.rangeClosed(1, names.size())
            .mapToObj(Integer::toString)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static long words(String text) {
    String[] words = MessageTemplate.PLACE.matcher(text).replaceAll(" ").strip().split("\\s+", -1);
    return List.of(words).stream()
        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
        .count();
  }

  private static int longest(String text) {
    return MessageTemplate.PLACE
        .matcher(text)
        .replaceAll("n".repeat(Limits.MAX_TEMPLATE_PARAMETER))
        .length();
  }

  /// A value for Meta's reviewers, as long and of such a form as a real one.
  static void checkExample(Item parameter, String example) {
    if (parameter.has("example") && example.isEmpty()) {
      parameter.wrong("The example is empty.", "Meta asks for one: write an invented value.");
    }
    boolean unfit =
        UNWANTED_SPACE.matcher(example).find()
            || UNWANTED_BREAK.matcher(example).find()
            || example.length() > Limits.MAX_TEMPLATE_PARAMETER;
    if (unfit) {
      parameter.wrong(
          "Meta refuses such a value.",
          "Write one line of at most "
              + Limits.MAX_TEMPLATE_PARAMETER
              + " characters, without tabs and many spaces.");
    }
  }

  /// A header or a footer.
  static void checkLine(Item line, String what) {
    String text = line.text();
    if (text.isEmpty() || text.length() > Limits.MAX_TEMPLATE_LINE) {
      line.wrong(
          "The " + what + " is empty or too long.",
          "Keep it to " + Limits.MAX_TEMPLATE_LINE + " characters.");
    }
    boolean unfit =
        BRACES.matcher(text).find()
            || UNWANTED_BREAK.matcher(text).find()
            || MARKUP.matcher(text).find();
    if (unfit) {
      line.wrong(
          "The " + what + " has a parameter, a line break, an emoji or markup.",
          "Put it into the body.");
    }
  }

  static void checkLink(Item button, String url) {
    if (!ADDRESS.matcher(url).matches() || url.length() > Limits.MAX_URL) {
      button.wrong(
          "Not an address that Meta takes.",
          "Write the whole https address, of at most " + Limits.MAX_URL + " characters.");
    }
  }

  static void checkButtons(Item all, List<TemplateButton> buttons) {
    if (buttons.size() > Limits.MAX_TEMPLATE_BUTTONS) {
      all.wrong("Too many buttons.", "Keep " + Limits.MAX_TEMPLATE_BUTTONS + ".");
    }
    Set<String> titles = new HashSet<>();
    Set<String> ids = new HashSet<>();
    boolean links = false;
    for (TemplateButton button : buttons) {
      if (button.title().length() > Limits.MAX_BUTTON_TITLE) {
        all.wrong(
            "The title is too long.", "Keep it to " + Limits.MAX_BUTTON_TITLE + " characters.");
      }
      switch (button) {
        case TemplateButton.Reply(var id, var _) -> {
          if (links) {
            all.wrong("A quick reply follows a link.", "Put quick replies first.");
          }
          checkId(all, id, ids.add(id));
        }
        case TemplateButton.Link _ -> links = true;
      }
      if (!titles.add(button.title())) {
        all.wrong("Two buttons have the title " + button.title() + ".", "Rename one of them.");
      }
    }
  }

  private static void checkId(Item all, String id, boolean fresh) {
    if (!fresh) {
      all.wrong("Two buttons have the id " + id + ".", "Rename one of them.");
    }
    if (id.length() > Limits.MAX_TEMPLATE_REPLY_ID) {
      all.wrong(
          "The id of a button is too long.",
          "Keep it to " + Limits.MAX_TEMPLATE_REPLY_ID + " characters.");
    }
  }
}
