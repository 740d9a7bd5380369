package id.rangkul.whatsapp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads one template from Meta's list; a part that we have no word for is kept by its name.
final class TemplateReading {
  /// What is asked of each template.
  static final String FIELDS =
      "id,name,language,category,status,quality_score,rejected_reason,components,"
          + "message_send_ttl_seconds";

  private final List<TemplateButton> buttons = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();
  private Optional<String> header = Optional.empty();
  private Optional<String> footer = Optional.empty();
  private String body = "";

  private TemplateReading() {}

  static MetaTemplate read(JsonNode template) {
    TemplateReading reading = new TemplateReading();
    template.path("components").forEach(reading::component);
    return new MetaTemplate(
        template.path("id").asString(""),
        template.path("name").asString(""),
        template.path("language").asString(""),
        word(template.path("category")),
        word(template.path("status")),
        Optional.of(word(template.path("quality_score").path("score"))).filter(it -> !it.isEmpty()),
        Optional.of(word(template.path("rejected_reason")))
            .filter(it -> !it.isEmpty() && !it.equals("NONE")),
        new TemplateText(reading.header, reading.body, reading.footer, reading.buttons),
        reading.foreign,
        Optional.of(template.path("message_send_ttl_seconds").asLong(-1))
            .filter(it -> it > 0)
            .map(Duration::ofSeconds));
  }

  private void component(JsonNode component) {
    String text = component.path("text").asString("");
    String type = word(component.path("type"));
    switch (type) {
      case "HEADER" -> header(word(component.path("format")), text);
      case "BODY" -> body = text;
      case "FOOTER" -> footer = Optional.of(text);
      case "BUTTONS" -> component.path("buttons").forEach(this::button);
      default -> foreign.add(type);
    }
  }

  private void header(String format, String text) {
    if (format.equals("TEXT")) {
      header = Optional.of(text);
    } else {
      foreign.add("HEADER " + format);
    }
  }

  private void button(JsonNode button) {
    String title = button.path("text").asString("");
    String type = word(button.path("type"));
    switch (type) {
      case "QUICK_REPLY" -> buttons.add(new TemplateButton.QuickReply(title));
      case "URL" -> buttons.add(new TemplateButton.Url(title, button.path("url").asString("")));
      default -> foreign.add("BUTTON " + type);
    }
  }

  private static String word(JsonNode node) {
    return node.asString("").toUpperCase(Locale.ROOT);
  }
}
