package id.rangkul.simulator;

import id.rangkul.shared.Sensitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads a template message and fills in its parameters.
final class TemplateReader {
  /// The body with its parameters filled in.
  static final int MAX_BODY = 1024;

  private static final Pattern UNFIT = Pattern.compile("[\\n\\r\\t]| {5,}");

  private final Templates templates;

  TemplateReader(Templates templates) {
    this.templates = templates;
  }

  ContentReading read(JsonNode node) {
    String name = node.path("name").asString("");
    String language = node.path("language").path("code").asString("");
    if (name.isEmpty() || language.isEmpty()) {
      return refused(GraphError.missing(name.isEmpty() ? "template.name" : "template.language"));
    }
    Optional<Template> template = templates.find(name);
    Optional<String> body = template.map(known -> known.bodies().get(language));
    if (template.isEmpty() || body.isEmpty()) {
      return refused(
          GraphError.unknownTemplate(
              template.isEmpty() ? "no template of this name" : "not in this language"));
    }
    return fill(template.get(), language, body.get(), node.path("components"));
  }

  private static ContentReading fill(
      Template template, String language, String body, JsonNode components) {
    List<String> parameters = bodyParameters(components);
    int expected = Template.places(body);
    if (parameters.size() != expected) {
      return refused(GraphError.parameterCount(expected, parameters.size()));
    }
    if (parameters.stream().anyMatch(text -> text.isBlank() || UNFIT.matcher(text).find())) {
      return refused(GraphError.parameterText());
    }
    String filled = Template.fill(body, parameters);
    if (filled.codePointCount(0, filled.length()) > MAX_BODY) {
      return refused(GraphError.parameterFormat("body: longer than " + MAX_BODY));
    }
    List<QuickReply> buttons = new ArrayList<>(template.buttons());
    return putPayloads(buttons, components)
        .map(TemplateReader::refused)
        .orElseGet(
            () ->
                new ContentReading.Read(
                    new Content.FromTemplate(
                        template.name(), language, new Sensitive(filled), buttons)));
  }

  private static List<String> bodyParameters(JsonNode components) {
    List<String> parameters = new ArrayList<>();
    for (JsonNode component : components) {
      if (isOfType(component, "body")) {
        for (JsonNode parameter : component.path("parameters")) {
          parameters.add(parameter.path("text").asString(""));
        }
      }
    }
    return parameters;
  }

  /// A quick reply without a payload of its own returns its title.
  private static Optional<GraphError> putPayloads(List<QuickReply> buttons, JsonNode components) {
    buttons.replaceAll(button -> new QuickReply(button.title(), button.title()));
    for (JsonNode component : components) {
      if (isOfType(component, "button")) {
        int index = component.path("index").asInt(-1);
        if (index < 0 || index >= buttons.size() || !isQuickReply(component)) {
          return Optional.of(GraphError.parameterFormat("button: no quick reply at this index"));
        }
        String payload = component.path("parameters").path(0).path("payload").asString("");
        if (!payload.isEmpty()) {
          buttons.set(index, new QuickReply(payload, buttons.get(index).title()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isQuickReply(JsonNode component) {
    return component.path("sub_type").asString("").equalsIgnoreCase("quick_reply");
  }

  private static boolean isOfType(JsonNode component, String type) {
    return component.path("type").asString("").equalsIgnoreCase(type);
  }

  private static ContentReading refused(GraphError error) {
    return new ContentReading.Refused(error);
  }
}
