package id.rangkul.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes webhooks about what people do on their phones.
final class MessageWebhook {
  private final MessageParts parts;

  MessageWebhook(Shelf shelf) {
    this.parts = new MessageParts(shelf);
  }

  byte[] of(Bubble bubble, Person person, BusinessNumber number) {
    return bubble.content() instanceof Content.Call
        ? call(bubble, person, number)
        : message(bubble, person, number);
  }

  private byte[] message(Bubble bubble, Person person, BusinessNumber number) {
    Map<String, Object> message = new LinkedHashMap<>();
    bubble
        .inReplyTo()
        .ifPresent(
            wamid ->
                message.put("context", Map.of("from", number.displayPhoneNumber(), "id", wamid)));
    if (!(bubble.content() instanceof Content.Moved)) {
      person.waId().ifPresent(waId -> message.put("from", waId));
      message.put("from_user_id", person.userId());
    }
    message.put("id", bubble.wamid());
    message.put("timestamp", seconds(bubble.at()));
    message.putAll(parts.of(bubble, person));
    Map<String, Object> value = Envelope.value(number);
    if (!(bubble.content() instanceof Content.Moved)) {
      value.put("contacts", List.of(Envelope.contact(person)));
    }
    value.put("messages", List.of(message));
    return Envelope.of(number.accountId(), "messages", value);
  }

  private static byte[] call(Bubble bubble, Person person, BusinessNumber number) {
    Map<String, Object> call = new LinkedHashMap<>();
    call.put("id", "wacid." + bubble.wamid().substring("wamid.".length()));
    person.waId().ifPresent(waId -> call.put("from", waId));
    call.put("from_user_id", person.userId());
    call.put("to", number.displayPhoneNumber());
    call.put("event", "connect");
    call.put("direction", "USER_INITIATED");
    call.put("timestamp", seconds(bubble.at()));
    Map<String, Object> value = Envelope.value(number);
    value.put("contacts", List.of(Envelope.contact(person)));
    value.put("calls", List.of(call));
    return Envelope.of(number.accountId(), "calls", value);
  }

  /// That a person's user id has changed.
  static byte[] userId(Content.Moved moved, Person person, Instant at, BusinessNumber number) {
    Map<String, Object> update = new LinkedHashMap<>();
    person.waId().ifPresent(waId -> update.put("wa_id", waId));
    update.put("detail", "The user id of " + person.name().clear() + " has been updated.");
    update.put("user_id", Map.of("previous", moved.previousUserId(), "current", person.userId()));
    update.put("timestamp", seconds(at));
    Map<String, Object> value = Envelope.value(number);
    value.put("contacts", List.of(Envelope.contact(person)));
    value.put("user_id_update", List.of(update));
    return Envelope.of(number.accountId(), "user_id_update", value);
  }

  static String seconds(Instant at) {
    return Long.toString(at.getEpochSecond());
  }
}
