package id.rangkul.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads a template as it is handed in for approval, and refuses what Meta refuses for its form.
final class TemplateForm {
  static final int MAX_BODY = 1024;
  static final int MAX_HEADER = 60;
  static final int MAX_FOOTER = 60;
  static final int MAX_BUTTONS = 10;
  static final int MAX_BUTTON_TITLE = 25;

  private static final Set<String> CATEGORIES = Set.of("UTILITY", "MARKETING", "AUTHENTICATION");
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2,3})?");
  private static final int PLACE_AT_AN_END = 2388299;

  private final JsonNode body;

  TemplateForm(JsonNode body) {
    this.body = body;
  }

  String name() {
    return body.path("name").asString("");
  }

  String language() {
    return body.path("language").asString("");
  }

  String category() {
    return body.path("category").asString("").toUpperCase(Locale.ROOT);
  }

  Optional<GraphError> wrongName() {
    return new Check()
        .that(
            NAME.matcher(name()).matches(),
            () -> GraphError.invalid("name: small letters, digits and _, 1 to 512"))
        .that(
            LANGUAGE.matcher(language()).matches(), () -> GraphError.invalid("language is unknown"))
        .that(CATEGORIES.contains(category()), () -> GraphError.invalid("category is unknown"))
        .wrong();
  }

  Template.Parts parts() {
    return new Template.Parts(
        header(),
        component("BODY").path("text").asString(""),
        Json.text(component("FOOTER").path("text")),
        buttons());
  }

  private Optional<Template.Header> header() {
    JsonNode header = component("HEADER");
    Optional<Template.Header> file =
        MediaKind.ofWord(header.path("format").asString("").toLowerCase(Locale.ROOT))
            .map(Template.Header.File::new);
    return file.or(() -> Json.text(header.path("text")).map(Template.Header.Title::new));
  }

  private List<Template.Button> buttons() {
    List<Template.Button> buttons = new ArrayList<>();
    for (JsonNode button : component("BUTTONS").path("buttons")) {
      String title = button.path("text").asString("");
      switch (button.path("type").asString("").toUpperCase(Locale.ROOT)) {
        case "URL" -> buttons.add(new Template.Button.Page(title, button.path("url").asString("")));
        case "PHONE_NUMBER" ->
            buttons.add(new Template.Button.Phone(title, button.path("phone_number").asString("")));
        default -> buttons.add(new Template.Button.Reply(title));
      }
    }
    return buttons;
  }

  Optional<GraphError> wrongParts() {
    Template.Parts parts = parts();
    Check check =
        new Check()
            .length("Body text", parts.body(), 1, MAX_BODY)
            .length("Footer text", parts.footer().orElse(""), 0, MAX_FOOTER)
            .that(
                Places.in(parts.footer().orElse("")).isEmpty(),
                () -> GraphError.invalid("The footer takes no variables"))
            .that(
                parts.buttons().size() <= MAX_BUTTONS, () -> GraphError.invalid("Too many buttons"))
            .none(wrongPlaces(parts.body()))
            .that(
                Places.in(parts.body()).isEmpty() || isGiven("BODY", "body_text"),
                () -> GraphError.invalid("The body's variables need an example"));
    parts.header().ifPresent(header -> checkHeader(check, header));
    parts.buttons().forEach(button -> checkButton(check, button));
    return check.wrong();
  }

  private void checkHeader(Check check, Template.Header header) {
    switch (header) {
      case Template.Header.Title(String text) ->
          check
              .length("Header text", text, 1, MAX_HEADER)
              .that(
                  Places.in(text).size() <= 1,
                  () -> GraphError.invalid("The header takes one variable"))
              .that(
                  Places.in(text).isEmpty() || isGiven("HEADER", "header_text"),
                  () -> GraphError.invalid("The header's variable needs an example"));
      case Template.Header.File _ ->
          check.that(
              isGiven("HEADER", "header_handle"),
              () -> GraphError.invalid("The header's file needs an example"));
    }
  }

  private static void checkButton(Check check, Template.Button button) {
    check.length("Button text", button.title(), 1, MAX_BUTTON_TITLE);
    if (button instanceof Template.Button.Page(var _, String url)) {
      check.that(
          MediaReader.isLink(url) && Places.in(url).size() <= 1,
          () -> GraphError.invalid("Button url is not valid"));
    }
  }

  private static Optional<GraphError> wrongPlaces(String text) {
    List<String> places = Places.in(text);
    boolean named = Places.areNamed(places);
    boolean inOrder = true;
    for (int i = 0; i < places.size() && !named; i++) {
      inOrder &= places.get(i).equals(String.valueOf(i + 1));
    }
    boolean right = inOrder;
    return new Check()
        .that(
            !Places.isAtAnEnd(text),
            () ->
                GraphError.invalid("Variables can't be at the start or end of the template.")
                    .subcode(PLACE_AT_AN_END))
        .that(right, () -> GraphError.invalid("Variables are numbered from {{1}} without a gap"))
        .wrong();
  }

  /// An example stands by itself or with the variables' names.
  private boolean isGiven(String component, String name) {
    JsonNode example = component(component).path("example");
    return !example.path(name).isEmpty() || !example.path(name + "_named_params").isEmpty();
  }

  private JsonNode component(String type) {
    return body.path("components")
        .valueStream()
        .filter(component -> component.path("type").asString("").equalsIgnoreCase(type))
        .findFirst()
        .orElseGet(() -> body.path("components").path(-1));
  }
}
