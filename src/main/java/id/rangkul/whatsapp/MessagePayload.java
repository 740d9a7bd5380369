package id.rangkul.whatsapp;

import id.rangkul.shared.Address;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Sensitive;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a message as the JSON that Meta's `/messages` takes.
final class MessagePayload {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private MessagePayload() {}

  static ObjectNode of(Address to, MessageId id, Outgoing message) {
    ObjectNode payload =
        JSON.objectNode()
            .put("messaging_product", "whatsapp")
            .put("recipient_type", "individual")
            .put(recipientField(to), to.value())
            .put("biz_opaque_callback_data", id.value());
    return switch (message) {
      case Outgoing.Text text -> payload.put("type", "text").set("text", text(text));
      case Outgoing.Buttons buttons ->
          payload.put("type", "interactive").set("interactive", interactive(buttons));
      case Outgoing.Template template ->
          payload.put("type", "template").set("template", template(template));
    };
  }

  private static String recipientField(Address to) {
    return switch (to) {
      case Address.Phone _ -> "to";
      case Address.UserId _ -> "recipient";
    };
  }

  private static ObjectNode text(Outgoing.Text text) {
    return JSON.objectNode().put("preview_url", false).put("body", text.body().clear());
  }

  private static ObjectNode interactive(Outgoing.Buttons message) {
    ArrayNode buttons = JSON.arrayNode();
    for (Outgoing.Button button : message.buttons()) {
      ObjectNode reply = JSON.objectNode().put("id", button.id()).put("title", button.title());
      buttons.add(JSON.objectNode().put("type", "reply").set("reply", reply));
    }
    ObjectNode interactive = JSON.objectNode().put("type", "button");
    interactive.set("body", JSON.objectNode().put("text", message.body().clear()));
    interactive.set("action", JSON.objectNode().set("buttons", buttons));
    return interactive;
  }

  private static ObjectNode template(Outgoing.Template template) {
    ObjectNode node = JSON.objectNode().put("name", template.name());
    node.set("language", JSON.objectNode().put("code", template.language()));
    ArrayNode components = JSON.arrayNode();
    if (!template.parameters().isEmpty()) {
      components.add(body(template.parameters()));
    }
    for (int index = 0; index < template.buttonPayloads().size(); index++) {
      components.add(quickReply(index, template.buttonPayloads().get(index)));
    }
    if (!components.isEmpty()) {
      node.set("components", components);
    }
    return node;
  }

  private static ObjectNode body(List<Sensitive> parameters) {
    ArrayNode texts = JSON.arrayNode();
    for (Sensitive parameter : parameters) {
      texts.add(JSON.objectNode().put("type", "text").put("text", parameter.clear()));
    }
    return JSON.objectNode().put("type", "body").set("parameters", texts);
  }

  private static ObjectNode quickReply(int index, String payload) {
    ArrayNode parameters =
        JSON.arrayNode().add(JSON.objectNode().put("type", "payload").put("payload", payload));
    return JSON.objectNode()
        .put("type", "button")
        .put("sub_type", "quick_reply")
        .put("index", Integer.toString(index))
        .set("parameters", parameters);
  }
}
