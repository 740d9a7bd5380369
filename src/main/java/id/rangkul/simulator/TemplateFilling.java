package id.rangkul.simulator;

import id.rangkul.shared.Sensitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Puts the parameters of one message into a template, and notes what Meta would refuse.
final class TemplateFilling {
  /// The body with its parameters filled in.
  static final int MAX_BODY = 1024;

  private static final Pattern UNFIT = Pattern.compile("[\\n\\r\\t]| {5,}");

  private final Template.Parts parts;
  private final JsonNode components;
  private final MediaReader media;
  private final Check check = new Check();

  TemplateFilling(Template.Parts parts, JsonNode components, MediaReader media) {
    this.parts = parts;
    this.components = components;
    this.media = media;
    checkButtons();
  }

  Check check() {
    return check;
  }

  String body() {
    String filled = fill("body", parts.body(), parameters("body"));
    check.that(filled.codePointCount(0, filled.length()) <= MAX_BODY, GraphError::tooLong);
    return filled;
  }

  Optional<Sensitive> title() {
    return parts
        .header()
        .filter(Template.Header.Title.class::isInstance)
        .map(Template.Header.Title.class::cast)
        .map(title -> new Sensitive(fill("header", title.text(), parameters("header"))));
  }

  Optional<Content.Media> file() {
    return parts
        .header()
        .filter(Template.Header.File.class::isInstance)
        .map(Template.Header.File.class::cast)
        .flatMap(file -> file(file.kind()));
  }

  private Optional<Content.Media> file(MediaKind kind) {
    JsonNode parameter = parameters("header").path(0);
    String given = parameter.path("type").asString("");
    if (!given.equals(kind.word())) {
      check.that(
          false,
          () -> GraphError.parameterFormat("header: expected " + kind + ", received " + given));
      return Optional.empty();
    }
    Content.Media file = media.media(kind, parameter.path(kind.word()));
    check.none(media.check(file).wrong());
    return Optional.of(file);
  }

  /// A quick reply without a payload of its own returns its title.
  List<QuickReply> replies() {
    List<QuickReply> replies = new ArrayList<>();
    for (int i = 0; i < parts.buttons().size(); i++) {
      if (parts.buttons().get(i) instanceof Template.Button.Reply(String title)) {
        String payload = button(i).path(0).path("payload").asString("");
        replies.add(new QuickReply(payload.isEmpty() ? title : payload, title));
      }
    }
    return replies;
  }

  List<Frame.Link> links() {
    List<Frame.Link> links = new ArrayList<>();
    for (int i = 0; i < parts.buttons().size(); i++) {
      switch (parts.buttons().get(i)) {
        case Template.Button.Page(String title, String url) ->
            links.add(new Frame.Link(title, new Sensitive(address(i, url))));
        case Template.Button.Phone(String title, String number) ->
            links.add(new Frame.Link(title, new Sensitive("tel:" + number)));
        case Template.Button.Reply _ -> {}
      }
    }
    return links;
  }

  private String address(int index, String url) {
    int expected = Places.in(url).size();
    JsonNode given = button(index);
    check.that(
        given.size() == expected,
        () -> GraphError.missing("buttons: url button " + index + " takes " + expected));
    return fill("buttons", url, given);
  }

  private void checkButtons() {
    for (JsonNode component : components) {
      if (isOfType(component, "button")) {
        int index = component.path("index").asInt(-1);
        check.that(
            index >= 0 && index < parts.buttons().size() && fits(component, index),
            () -> GraphError.parameterFormat("button: no such button at this index"));
      }
    }
  }

  private boolean fits(JsonNode component, int index) {
    String sort = component.path("sub_type").asString("").toLowerCase(Locale.ROOT);
    return switch (parts.buttons().get(index)) {
      case Template.Button.Reply _ -> sort.equals("quick_reply");
      case Template.Button.Page _ -> sort.equals("url");
      case Template.Button.Phone _ -> sort.equals("voice_call");
    };
  }

  private String fill(String component, String text, JsonNode given) {
    List<String> places = Places.in(text);
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < given.size(); i++) {
      String name = given.path(i).path("parameter_name").asString("");
      boolean positional = !Places.areNamed(places);
      values.put(positional ? String.valueOf(i + 1) : name, value(component, given.path(i)));
    }
    check
        .that(
            places.size() == given.size(),
            () -> GraphError.parameterCount(component, places.size(), given.size()))
        .that(
            values.keySet().containsAll(places),
            () -> GraphError.parameterFormat(component + ": parameter_name missing or unknown"));
    return Places.fill(text, values);
  }

  private String value(String component, JsonNode parameter) {
    String text = parameter.path("text").asString("");
    check
        .that(
            parameter.path("type").asString("").equals("text"),
            () -> GraphError.parameterFormat(component + ": only text parameters fit here"))
        .that(!text.isBlank() && !UNFIT.matcher(text).find(), GraphError::parameterText);
    return text;
  }

  private JsonNode parameters(String type) {
    return components
        .valueStream()
        .filter(component -> isOfType(component, type))
        .map(component -> component.path("parameters"))
        .findFirst()
        .orElseGet(() -> components.path("none"));
  }

  private JsonNode button(int index) {
    return components
        .valueStream()
        .filter(component -> isOfType(component, "button"))
        .filter(component -> component.path("index").asInt(-1) == index)
        .map(component -> component.path("parameters"))
        .findFirst()
        .orElseGet(() -> components.path("none"));
  }

  private static boolean isOfType(JsonNode component, String type) {
    return component.path("type").asString("").equalsIgnoreCase(type);
  }
}
