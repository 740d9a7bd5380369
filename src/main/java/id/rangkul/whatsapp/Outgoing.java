package id.rangkul.whatsapp;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.rangkul.shared.Sensitive;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A message as we want it sent. One that Meta would refuse for its form cannot be made; lengths
/// are counted in UTF-16 units, which is never less than Meta counts.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Outgoing {
  int MAX_TEXT = 4096;
  int MAX_BUTTONS_BODY = 1024;
  int MAX_BUTTONS = 3;
  int MAX_BUTTON_TITLE = 20;
  int MAX_BUTTON_ID = 256;
  int MAX_TEMPLATE_NAME = 512;

  /// All parameters of a template together; the rest of its body counts too, but only Meta knows
  /// it.
  int MAX_TEMPLATE_PARAMETERS = 1024;

  int MAX_TEMPLATE_BUTTONS = 10;

  /// Free text; only inside the customer-service window.
  record Text(Sensitive body) implements Outgoing {
    public Text {
      requireLength(body.clear(), MAX_TEXT, "the body of a text");
    }
  }

  /// Free text with one to three reply buttons; only inside the customer-service window.
  record Buttons(Sensitive body, List<Button> buttons) implements Outgoing {
    public Buttons {
      requireLength(body.clear(), MAX_BUTTONS_BODY, "the body above buttons");
      buttons = List.copyOf(buttons);
      require(
          !buttons.isEmpty() && buttons.size() <= MAX_BUTTONS,
          "a message has 1 to " + MAX_BUTTONS + " buttons");
      requireDistinct(buttons, Button::id, "buttons need different ids");
      requireDistinct(buttons, Button::title, "buttons need different titles");
    }
  }

  /// A template that Meta has approved; may open a conversation. `parameters` fill the body's
  /// `{{1}}`, `{{2}}` … in order, `buttonPayloads` belong to its quick replies in order.
  record Template(
      String name, String language, List<Sensitive> parameters, List<String> buttonPayloads)
      implements Outgoing {
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");
    private static final Pattern UNWANTED_SPACE = Pattern.compile("[\\n\\r\\t]| {5}");

    public Template {
      requireLength(name, MAX_TEMPLATE_NAME, "the name of a template");
      require(NAME.matcher(name).matches(), "a template's name has only a-z, 0-9 and '_'");
      require(LANGUAGE.matcher(language).matches(), "a template's language looks like id or en_US");
      parameters = List.copyOf(parameters);
      parameters.forEach(Template::requireParameter);
      require(
          parameters.stream().mapToInt(it -> it.clear().length()).sum() <= MAX_TEMPLATE_PARAMETERS,
          "a template's parameters have at most " + MAX_TEMPLATE_PARAMETERS + " characters in all");
      buttonPayloads = List.copyOf(buttonPayloads);
      require(
          buttonPayloads.size() <= MAX_TEMPLATE_BUTTONS,
          "a template has at most " + MAX_TEMPLATE_BUTTONS + " quick replies");
      buttonPayloads.forEach(it -> requireLength(it, MAX_BUTTON_ID, "a quick reply's payload"));
    }

    private static void requireParameter(Sensitive parameter) {
      requireLength(parameter.clear(), MAX_TEMPLATE_PARAMETERS, "a template's parameter");
      require(
          !UNWANTED_SPACE.matcher(parameter.clear()).find(),
          "a template's parameter has no line break, tab or more than 4 spaces in a row");
    }
  }

  /// A reply button: `id` comes back when it is pressed, `title` is what the person reads.
  record Button(String id, String title) {
    public Button {
      requireLength(id, MAX_BUTTON_ID, "a button's id");
      requireLength(title, MAX_BUTTON_TITLE, "a button's title");
    }
  }

  private static void requireLength(String text, int most, String what) {
    require(
        !text.isBlank() && text.length() <= most,
        what + " has 1 to " + most + " characters, not all blank");
  }

  private static void requireDistinct(
      List<Button> buttons, Function<Button, String> part, String message) {
    require(new HashSet<>(buttons.stream().map(part).toList()).size() == buttons.size(), message);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
