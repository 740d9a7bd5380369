package id.rangkul.whatsapp.webhook;

import id.rangkul.inbox.Delivery;
import id.rangkul.inbox.Incoming;
import id.rangkul.shared.Sensitive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads everything of one webhook body, each part on its own: what cannot be read becomes an
/// [Unknown][Incoming.Unknown] with the part as it came, and takes nothing beside it along.
final class WebhookParser {
  private static final String NO_NUMBER = "";
  private static final Pattern PHONE_NUMBER_ID = Pattern.compile("[0-9]{1,32}");

  /// What a change of the field `messages` may hold besides parts that are kept unread.
  private static final Set<String> READ_PARTS =
      Set.of("messaging_product", "metadata", "contacts", "messages", "statuses", "errors");

  private final Instant receivedAt;
  private final Map<String, List<Incoming>> byNumber = new LinkedHashMap<>();

  private WebhookParser(Instant receivedAt) {
    this.receivedAt = receivedAt;
  }

  /// One delivery for each of our numbers, in the order of the body. `receivedAt` stands in for
  /// times that are missing.
  static List<Delivery> parse(JsonNode body, Instant receivedAt) {
    WebhookParser parser = new WebhookParser(receivedAt);
    parser.readBody(body);
    return parser.byNumber.entrySet().stream()
        .map(it -> new Delivery(it.getKey(), it.getValue()))
        .toList();
  }

  private void readBody(JsonNode body) {
    List<JsonNode> entries = Loose.each(body, "entry");
    if (entries.isEmpty()) {
      keepUnread(NO_NUMBER, Kinds.WEBHOOK, body);
    }
    entries.forEach(this::readEntry);
  }

  private void readEntry(JsonNode entry) {
    List<JsonNode> changes = Loose.each(entry, "changes");
    if (changes.isEmpty()) {
      keepUnread(NO_NUMBER, Kinds.ENTRY, entry);
    }
    changes.forEach(this::readChange);
  }

  /// A change whose field has no readable name is still read for messages: one could be a cry for
  /// help.
  private void readChange(JsonNode change) {
    JsonNode value = change.path("value");
    String number = phoneNumberId(value);
    String field = Kinds.named(change, "field", Kinds.MESSAGES);
    if (!value.isObject()) {
      keepUnread(number, Kinds.CHANGE, change);
    } else if (field.equals(Kinds.MESSAGES) || field.equals(Kinds.UNNAMED)) {
      readMessages(number, change, value);
    } else if (field.equals(Kinds.CALLS)) {
      readCalls(number, change, value);
    } else if (field.equals(Kinds.USER_ID_UPDATE)) {
      readMoves(number, value);
    } else if (field.startsWith(Kinds.GROUP)) {
      Sensitive raw = new Sensitive(change.toString());
      kept(number).add(new Incoming.OfGroup(receivedAt, field, raw));
    } else {
      readAccount(number, field, change, value);
    }
  }

  private void readCalls(String number, JsonNode change, JsonNode value) {
    List<JsonNode> calls = Loose.each(value, "calls");
    Senders senders = Senders.of(Loose.each(value, "contacts"), calls);
    calls.forEach(it -> kept(number).add(MessageParser.call(it, senders, receivedAt)));
    if (calls.isEmpty()) {
      keepUnread(number, Kinds.CALLS, change);
    }
  }

  private void readMoves(String number, JsonNode value) {
    List<JsonNode> updates = Loose.each(value, Kinds.USER_ID_UPDATE);
    for (JsonNode update : updates.isEmpty() ? List.of(value) : updates) {
      Moves.ofUpdate(update, receivedAt)
          .ifPresentOrElse(
              kept(number)::add, () -> keepUnread(number, Kinds.USER_ID_UPDATE, update));
    }
  }

  private void readAccount(String number, String field, JsonNode change, JsonNode value) {
    AccountParser.parse(field, value)
        .ifPresentOrElse(
            news -> kept(number).add(new Incoming.OfAccount(receivedAt, news)),
            () -> keepUnread(number, field, change));
  }

  private void readMessages(String number, JsonNode change, JsonNode value) {
    int before = kept(number).size();
    List<JsonNode> messages = Loose.each(value, "messages");
    Senders senders = Senders.of(Loose.each(value, "contacts"), messages);
    messages.forEach(it -> kept(number).add(MessageParser.parse(it, senders, receivedAt)));
    Loose.each(value, "statuses")
        .forEach(it -> kept(number).add(StatusParser.parse(it, receivedAt)));
    Loose.each(value, "errors").forEach(it -> keepUnread(number, Kinds.ERRORS, it));
    keepUnreadParts(number, value);
    if (kept(number).size() == before) {
      keepUnread(number, Kinds.CHANGE, change);
    }
  }

  private void keepUnreadParts(String number, JsonNode value) {
    for (Map.Entry<String, JsonNode> part : value.properties()) {
      if (!READ_PARTS.contains(part.getKey()) && part.getValue().isContainer()) {
        keepUnread(number, Kinds.printable(part.getKey()), part.getValue());
      }
    }
  }

  private void keepUnread(String number, String kind, JsonNode part) {
    kept(number).add(new Incoming.Unknown(receivedAt, kind, new Sensitive(part.toString())));
  }

  private List<Incoming> kept(String number) {
    return byNumber.computeIfAbsent(number, _ -> new ArrayList<>());
  }

  private static String phoneNumberId(JsonNode value) {
    return Loose.token(value.path("metadata"), "phone_number_id")
        .filter(it -> PHONE_NUMBER_ID.matcher(it).matches())
        .orElse(NO_NUMBER);
  }
}
