package id.rangkul.whatsapp;

import id.rangkul.shared.Sensitive;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes what fills a template that Meta has.
final class TemplatePayload {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TemplatePayload() {}

  static ObjectNode of(Outgoing.Template template) {
    ObjectNode node = JSON.objectNode().put("name", template.name());
    node.putObject("language").put("code", template.language());
    ArrayNode components = components(template);
    if (!components.isEmpty()) {
      node.set("components", components);
    }
    return node;
  }

  private static ArrayNode components(Outgoing.Template template) {
    ArrayNode components = JSON.arrayNode();
    template.header().ifPresent(it -> components.add(component("header", header(it))));
    if (!template.parameters().isEmpty() || !template.named().isEmpty()) {
      components.add(body(template));
    }
    for (int index = 0; index < template.buttonPayloads().size(); index++) {
      String payload = template.buttonPayloads().get(index);
      ObjectNode parameter = JSON.objectNode().put("type", "payload").put("payload", payload);
      components.add(button("quick_reply", index, parameter));
    }
    template
        .urlSuffix()
        .ifPresent(it -> components.add(button("url", template.buttonPayloads().size(), text(it))));
    return components;
  }

  private static ObjectNode header(TemplateHeader header) {
    return switch (header) {
      case TemplateHeader.OfText(Sensitive text, Optional<String> name) -> {
        ObjectNode parameter = text(text);
        name.ifPresent(it -> parameter.put("parameter_name", it));
        yield parameter;
      }
      case TemplateHeader.OfMedia(Outgoing.Media media) -> {
        String type = MessagePayload.mediaType(media);
        yield JSON.objectNode().put("type", type).set(type, MessagePayload.media(media));
      }
    };
  }

  private static ObjectNode body(Outgoing.Template template) {
    ObjectNode body = JSON.objectNode().put("type", "body");
    ArrayNode parameters = body.putArray("parameters");
    template.parameters().forEach(it -> parameters.add(text(it)));
    template
        .named()
        .forEach(it -> parameters.add(text(it.text()).put("parameter_name", it.name())));
    return body;
  }

  private static ObjectNode button(String kind, int index, ObjectNode parameter) {
    return component("button", parameter)
        .put("sub_type", kind)
        .put("index", Integer.toString(index));
  }

  private static ObjectNode component(String type, ObjectNode parameter) {
    return JSON.objectNode().put("type", type).set("parameters", JSON.arrayNode().add(parameter));
  }

  private static ObjectNode text(Sensitive text) {
    return JSON.objectNode().put("type", "text").put("text", text.clear());
  }
}
