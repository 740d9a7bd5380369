package id.rangkul.whatsapp.webhook;

import id.rangkul.inbox.Content;
import id.rangkul.inbox.Incoming;
import id.rangkul.shared.Address;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Wamid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads one message of a person. Whatever has an id and a sender is a message, if need be of a
/// kind that is only kept.
final class MessageParser {
  /// Ids of buttons and rows are ours, and we make none longer.
  static final int MAX_PRESSED_ID = 256;

  private static final Pattern MEDIA_ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");
  private static final Pattern MIME_TYPE =
      Pattern.compile("[A-Za-z0-9.+-]{1,64}/[A-Za-z0-9.+-]{1,96}(; ?[A-Za-z0-9.+=-]{1,64})?");
  private static final String ANY_MIME_TYPE = "application/octet-stream";

  private MessageParser() {}

  static Incoming parse(JsonNode message, Senders senders, Instant receivedAt) {
    String kind = Kinds.named(message, "type", Kinds.MESSAGE);
    Instant at = Times.read(message, receivedAt);
    Optional<Wamid> wamid = Wamids.read(message, "id");
    List<Address> from = senders.of(message);
    if (!message.isObject() || wamid.isEmpty() || from.isEmpty()) {
      return new Incoming.Unknown(at, kind, raw(message));
    }
    Content content =
        content(kind, message.path(kind)).orElseGet(() -> new Content.Other(kind, raw(message)));
    return new Incoming.Message(at, wamid.get(), from, inReplyTo(message), content);
  }

  private static Optional<Content> content(String kind, JsonNode part) {
    return switch (kind) {
      case "text" -> Loose.text(part, "body").map(it -> new Content.Text(new Sensitive(it)));
      case "button" -> quickReply(part);
      case "interactive" -> interactive(part);
      case "image", "audio", "video", "document", "sticker" -> media(kind, part);
      case "reaction" -> reaction(part);
      default -> Optional.empty();
    };
  }

  /// Meta takes the text of a template's button for its payload where none was given.
  private static Optional<Content> quickReply(JsonNode part) {
    Optional<String> title = Loose.text(part, "text");
    return pressed(Loose.text(part, "payload").or(() -> title), title);
  }

  private static Optional<Content> interactive(JsonNode part) {
    String type = Loose.text(part, "type").orElse("");
    return switch (type) {
      case "button_reply", "list_reply" ->
          pressed(Loose.text(part.path(type), "id"), Loose.text(part.path(type), "title"));
      default -> Optional.empty();
    };
  }

  private static Optional<Content> pressed(Optional<String> id, Optional<String> title) {
    return id.filter(it -> !it.isBlank() && it.length() <= MAX_PRESSED_ID)
        .map(it -> new Content.Pressed(it, new Sensitive(title.orElse(""))));
  }

  private static Optional<Content> media(String kind, JsonNode part) {
    String mimeType =
        Loose.text(part, "mime_type")
            .filter(it -> MIME_TYPE.matcher(it).matches())
            .orElse(ANY_MIME_TYPE);
    Optional<Sensitive> caption = Loose.text(part, "caption").map(Sensitive::new);
    return Loose.token(part, "id")
        .filter(it -> MEDIA_ID.matcher(it).matches())
        .map(it -> new Content.Media(kind, it, mimeType, caption));
  }

  /// Without an emoji the reaction was taken back.
  private static Optional<Content> reaction(JsonNode part) {
    if (Wamids.read(part, "message_id").isEmpty()) {
      return Optional.empty();
    }
    String emoji = Loose.text(part, "emoji").orElse("");
    return Optional.of(new Content.Reaction(new Sensitive(emoji)));
  }

  private static Optional<Wamid> inReplyTo(JsonNode message) {
    return Wamids.read(message.path("context"), "id")
        .or(() -> Wamids.read(message.path("reaction"), "message_id"));
  }

  private static Sensitive raw(JsonNode message) {
    return new Sensitive(message.toString());
  }
}
