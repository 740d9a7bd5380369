package id.rangkul.whatsapp.webhook;

import id.rangkul.inbox.Content;
import id.rangkul.inbox.Incoming;
import id.rangkul.shared.Address;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Wamid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads one message of a person. Whatever has an id and a sender is a message, if need be of a
/// kind that is only kept.
final class MessageParser {
  private static final String SYSTEM = "system";

  private MessageParser() {}

  static Incoming parse(JsonNode message, Senders senders, Instant receivedAt) {
    String kind = Kinds.named(message, "type", Kinds.MESSAGE);
    Instant at = Times.read(message, receivedAt);
    Optional<Wamid> wamid = Wamids.read(message, "id");
    List<Address> from = senders.of(message);
    if (!message.isObject() || wamid.isEmpty() || from.isEmpty()) {
      return new Incoming.Unknown(at, kind, raw(message));
    }
    if (message.has("group_id")) {
      return new Incoming.OfGroup(at, Kinds.GROUP_MESSAGE, raw(message));
    }
    return kind.equals(SYSTEM)
        ? Moves.ofSystem(at, wamid.get(), from, message.path(SYSTEM))
            .orElseGet(() -> new Incoming.Unknown(at, SYSTEM, raw(message)))
        : said(kind, at, wamid.get(), from, message);
  }

  /// Somebody called us over WhatsApp.
  static Incoming call(JsonNode call, Senders senders, Instant receivedAt) {
    Instant at = Times.read(call, receivedAt);
    Optional<Wamid> id = Wamids.read(call, "id");
    List<Address> from = senders.of(call);
    boolean ringing = Loose.text(call, "event").filter("connect"::equals).isPresent();
    return !ringing || id.isEmpty() || from.isEmpty()
        ? new Incoming.Unknown(at, Kinds.CALLS, raw(call))
        : new Incoming.Message(at, id.get(), from, Optional.empty(), new Content.Call());
  }

  private static Incoming said(
      String kind, Instant at, Wamid wamid, List<Address> from, JsonNode message) {
    Content content =
        ContentParser.parse(kind, message).orElseGet(() -> new Content.Other(kind, raw(message)));
    return new Incoming.Message(at, wamid, from, inReplyTo(message), content);
  }

  private static Optional<Wamid> inReplyTo(JsonNode message) {
    return Wamids.read(message.path("context"), "id")
        .or(() -> Wamids.read(message.path("reaction"), "message_id"));
  }

  private static Sensitive raw(JsonNode message) {
    return new Sensitive(message.toString());
  }
}
