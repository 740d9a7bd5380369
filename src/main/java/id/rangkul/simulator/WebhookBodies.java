package id.rangkul.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes webhooks in Meta's shape; like Meta, it escapes whatever is not ASCII.
final class WebhookBodies {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final BusinessNumber business;

  WebhookBodies(BusinessNumber business) {
    this.business = business;
  }

  /// A message of a person who calls herself `profileName`.
  byte[] message(Bubble bubble, String profileName) {
    Map<String, Object> message = new LinkedHashMap<>();
    bubble
        .inReplyTo()
        .ifPresent(
            wamid ->
                message.put("context", Map.of("from", business.displayPhoneNumber(), "id", wamid)));
    message.put("from", waId(bubble));
    message.put("id", bubble.wamid());
    message.put("timestamp", seconds(bubble.at()));
    message.putAll(content(bubble));
    return envelope(contacts(bubble, profileName), "messages", message);
  }

  /// A delivery status of a message of the service.
  byte[] status(Bubble bubble, Progress reached, Instant at, String profileName) {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("id", bubble.wamid());
    status.put("status", reached.word());
    status.put("timestamp", seconds(at));
    status.put("recipient_id", waId(bubble));
    bubble.callback().ifPresent(ours -> status.put("biz_opaque_callback_data", ours));
    status.put("pricing", pricing(bubble.content()));
    return envelope(contacts(bubble, profileName), "statuses", status);
  }

  private static Map<String, Object> content(Bubble bubble) {
    return switch (bubble.content()) {
      case Content.Text(var body) -> ofType("text", Map.of("body", body.clear()));
      case Content.Pressed(var id, var title) ->
          ofType(
              "interactive",
              Map.of(
                  "type",
                  "button_reply",
                  "button_reply",
                  Map.of("id", id, "title", title.clear())));
      case Content.TemplatePressed(var payload, var title) ->
          ofType("button", Map.of("payload", payload, "text", title.clear()));
      case Content.Voice(var mediaId) ->
          ofType(
              "audio", Map.of("mime_type", "audio/ogg; codecs=opus", "id", mediaId, "voice", true));
      case Content.Interactive _, Content.FromTemplate _ ->
          throw new IllegalStateException("a phone cannot write this: " + bubble.wamid());
    };
  }

  private static Map<String, Object> ofType(String type, Map<String, Object> content) {
    return Map.of("type", type, type, content);
  }

  private static List<Map<String, Object>> contacts(Bubble bubble, String profileName) {
    return List.of(Map.of("profile", Map.of("name", profileName), "wa_id", waId(bubble)));
  }

  private static Map<String, Object> pricing(Content content) {
    String category = content instanceof Content.FromTemplate ? "utility" : "service";
    return Map.of(
        "billable", true, "pricing_model", "PMP", "type", "regular", "category", category);
  }

  private byte[] envelope(
      List<Map<String, Object>> contacts, String kind, Map<String, Object> update) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("messaging_product", "whatsapp");
    value.put(
        "metadata",
        Map.of(
            "display_phone_number", business.displayPhoneNumber(),
            "phone_number_id", business.phoneNumberId()));
    value.put("contacts", contacts);
    value.put(kind, List.of(update));
    Map<String, Object> change = Map.of("field", "messages", "value", value);
    Map<String, Object> entry = Map.of("id", business.accountId(), "changes", List.of(change));
    return JSON.writeValueAsBytes(
        Map.of("object", "whatsapp_business_account", "entry", List.of(entry)));
  }

  /// Webhooks name numbers without the `+`.
  private static String waId(Bubble bubble) {
    return bubble.phone().clear().substring(1);
  }

  private static String seconds(Instant at) {
    return Long.toString(at.getEpochSecond());
  }
}
