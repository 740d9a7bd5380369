package id.rangkul.whatsapp;

import id.rangkul.whatsapp.TemplateDefinition.Example;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a template as the JSON that Meta's `/message_templates` takes.
final class TemplateWriting {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TemplateWriting() {}

  static ObjectNode created(TemplateDefinition template) {
    ObjectNode node =
        JSON.objectNode()
            .put("name", template.name())
            .put("language", template.language())
            .put("category", template.category().name())
            .put("parameter_format", template.hasNamedPlaces() ? "NAMED" : "POSITIONAL");
    return node.setAll(edited(template));
  }

  /// What may change of a template that exists.
  static ObjectNode edited(TemplateDefinition template) {
    ObjectNode node = JSON.objectNode();
    node.set("components", components(template));
    template.timeToLive().ifPresent(it -> node.put("message_send_ttl_seconds", it.toSeconds()));
    return node;
  }

  private static ArrayNode components(TemplateDefinition template) {
    TemplateText text = template.text();
    ArrayNode components = JSON.arrayNode();
    text.header().ifPresent(it -> components.add(header(it, template.header())));
    components.add(body(text.body(), template.body()));
    text.footer().ifPresent(it -> components.add(textual("FOOTER", it)));
    if (!text.buttons().isEmpty()) {
      components.add(buttons(text.buttons(), template.url()));
    }
    return components;
  }

  private static ObjectNode header(String text, Optional<Example> filled) {
    ObjectNode header = textual("HEADER", text).put("format", "TEXT");
    filled.ifPresent(
        it -> {
          ObjectNode example = header.putObject("example");
          if (it.name().isPresent()) {
            example.putArray("header_text_named_params").add(named(it));
          } else {
            example.putArray("header_text").add(it.value());
          }
        });
    return header;
  }

  private static ObjectNode body(String text, List<Example> examples) {
    ObjectNode body = textual("BODY", text);
    if (examples.isEmpty()) {
      return body;
    }
    ObjectNode example = body.putObject("example");
    if (examples.getFirst().name().isPresent()) {
      ArrayNode named = example.putArray("body_text_named_params");
      examples.forEach(it -> named.add(named(it)));
    } else {
      ArrayNode inOrder = example.putArray("body_text").addArray();
      examples.forEach(it -> inOrder.add(it.value()));
    }
    return body;
  }

  private static ObjectNode named(Example example) {
    return JSON.objectNode()
        .put("param_name", example.name().orElse(""))
        .put("example", example.value());
  }

  private static ObjectNode buttons(List<TemplateButton> buttons, Optional<String> urlExample) {
    ObjectNode component = JSON.objectNode().put("type", "BUTTONS");
    ArrayNode written = component.putArray("buttons");
    buttons.forEach(it -> written.add(button(it, urlExample)));
    return component;
  }

  private static ObjectNode button(TemplateButton button, Optional<String> urlExample) {
    return switch (button) {
      case TemplateButton.QuickReply(String title) -> textual("QUICK_REPLY", title);
      case TemplateButton.Url link -> {
        ObjectNode node = textual("URL", link.title()).put("url", link.url());
        if (link.isCompletedLater()) {
          urlExample.ifPresent(it -> node.putArray("example").add(it));
        }
        yield node;
      }
    };
  }

  private static ObjectNode textual(String type, String text) {
    return JSON.objectNode().put("type", type).put("text", text);
  }
}
