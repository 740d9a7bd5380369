package id.rangkul.whatsapp;

import id.rangkul.shared.Address;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Wamid;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a message as the JSON that Meta's `/messages` takes.
final class MessagePayload {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private MessagePayload() {}

  static ObjectNode of(Address to, MessageId id, Outgoing message) {
    ObjectNode payload =
        JSON.objectNode()
            .put("messaging_product", "whatsapp")
            .put("recipient_type", "individual")
            .put(recipientField(to), to.value())
            .put("biz_opaque_callback_data", id.value());
    return fill(payload, message);
  }

  /// Turns the ticks of a message blue, and with `typing` shows that somebody writes, for 25
  /// seconds or until our next message.
  static ObjectNode read(Wamid wamid, boolean typing) {
    ObjectNode payload =
        JSON.objectNode()
            .put("messaging_product", "whatsapp")
            .put("status", "read")
            .put("message_id", wamid.value());
    if (typing) {
      payload.set("typing_indicator", JSON.objectNode().put("type", "text"));
    }
    return payload;
  }

  private static ObjectNode fill(ObjectNode payload, Outgoing message) {
    return switch (message) {
      case Outgoing.InReplyTo(Wamid wamid, Outgoing.FreeForm reply) -> {
        payload.set("context", JSON.objectNode().put("message_id", wamid.value()));
        yield fill(payload, reply);
      }
      case Outgoing.Text text -> typed(payload, "text", text(text));
      case Outgoing.Buttons buttons -> interactive(payload, InteractivePayload.of(buttons));
      case Outgoing.ListMessage list -> interactive(payload, InteractivePayload.of(list));
      case Outgoing.CtaUrl link -> interactive(payload, InteractivePayload.of(link));
      case Outgoing.LocationRequest request -> interactive(payload, InteractivePayload.of(request));
      case Outgoing.ContactRequest request -> interactive(payload, InteractivePayload.of(request));
      case Outgoing.Media media -> typed(payload, mediaType(media), media(media));
      case Outgoing.Reaction reaction -> typed(payload, "reaction", reaction(reaction));
      case Outgoing.Template template -> typed(payload, "template", TemplatePayload.of(template));
    };
  }

  /// The name that Meta has for a kind of file.
  static String mediaType(Outgoing.Media media) {
    return media.kind().name().toLowerCase(Locale.ROOT);
  }

  static ObjectNode media(Outgoing.Media media) {
    ObjectNode node =
        switch (media.source()) {
          case MediaSource.Uploaded(String id) -> JSON.objectNode().put("id", id);
          case MediaSource.Linked linked -> JSON.objectNode().put("link", linked.url().clear());
        };
    media.caption().ifPresent(it -> node.put("caption", it.clear()));
    media.fileName().ifPresent(it -> node.put("filename", it.clear()));
    return node;
  }

  private static ObjectNode typed(ObjectNode payload, String type, ObjectNode content) {
    payload.put("type", type).set(type, content);
    return payload;
  }

  private static ObjectNode interactive(ObjectNode payload, ObjectNode content) {
    return typed(payload, "interactive", content);
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

  private static ObjectNode reaction(Outgoing.Reaction reaction) {
    return JSON.objectNode()
        .put("message_id", reaction.wamid().value())
        .put("emoji", reaction.emoji());
  }
}
