package id.rangkul.whatsapp.webhook;

import id.rangkul.inbox.Content;
import id.rangkul.inbox.MediaKind;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Wamid;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads what a message holds, by its kind. Empty where the kind is unknown or its part is not of
/// the form that the kind should have.
final class ContentParser {
  /// Ids of buttons and rows are ours, and we make none longer.
  static final int MAX_PRESSED_ID = 256;

  /// More cards at once than anybody picks by hand.
  static final int MAX_CARDS = 20;

  private static final Pattern MEDIA_ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");
  private static final Pattern MIME_TYPE =
      Pattern.compile("[A-Za-z0-9.+-]{1,64}/[A-Za-z0-9.+-]{1,96}(; ?[A-Za-z0-9.+=-]{1,64})?");
  private static final Pattern SHA256 = Pattern.compile("[A-Za-z0-9+/_-]{43}=?");
  private static final Pattern ERROR_CODE = Pattern.compile("[0-9]{1,9}");
  private static final String ANY_MIME_TYPE = "application/octet-stream";
  private static final String NO_CODE = "unknown";

  private ContentParser() {}

  static Optional<Content> parse(String kind, JsonNode message) {
    JsonNode part = message.path(kind);
    return switch (kind) {
      case "text" -> Loose.text(part, "body").map(it -> new Content.Text(new Sensitive(it)));
      case "button" -> quickReply(part);
      case "interactive" -> interactive(part);
      case "image" -> media(MediaKind.IMAGE, part);
      case "audio" -> media(isVoice(part) ? MediaKind.VOICE : MediaKind.AUDIO, part);
      case "video" -> media(MediaKind.VIDEO, part);
      case "document" -> media(MediaKind.DOCUMENT, part);
      case "sticker" -> media(MediaKind.STICKER, part);
      case "reaction" -> reaction(part);
      case "location" -> place(part);
      case "contacts" -> cards(Loose.each(message, kind));
      case "order" -> object(part, Content.Order::new);
      case "request_welcome" -> Optional.of(new Content.Opened());
      case "edit" -> edited(part);
      case "revoke" -> Wamids.read(part, "original_message_id").map(Content.Revoked::new);
      case "unsupported" -> Optional.of(new Content.Withheld(code(message)));
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
    JsonNode reply = part.path(type);
    return switch (type) {
      case "button_reply", "list_reply" ->
          pressed(Loose.text(reply, "id"), Loose.text(reply, "title"));
      case "nfm_reply" ->
          Loose.text(reply, "response_json").map(it -> new Content.FormReply(new Sensitive(it)));
      default -> Optional.empty();
    };
  }

  private static Optional<Content> pressed(Optional<String> id, Optional<String> title) {
    return id.filter(it -> !it.isBlank() && it.length() <= MAX_PRESSED_ID)
        .map(it -> new Content.Pressed(it, new Sensitive(title.orElse(""))));
  }

  private static boolean isVoice(JsonNode part) {
    return part.path("voice").isBoolean() && part.path("voice").booleanValue();
  }

  private static Optional<Content> media(MediaKind kind, JsonNode part) {
    String mimeType =
        Loose.text(part, "mime_type")
            .filter(it -> MIME_TYPE.matcher(it).matches())
            .orElse(ANY_MIME_TYPE);
    Optional<String> digest = Loose.text(part, "sha256").filter(it -> SHA256.matcher(it).matches());
    Optional<Sensitive> caption = Loose.text(part, "caption").map(Sensitive::new);
    return Loose.token(part, "id")
        .filter(it -> MEDIA_ID.matcher(it).matches())
        .map(it -> new Content.Media(kind, it, mimeType, digest, caption));
  }

  /// Without an emoji the reaction was taken back.
  private static Optional<Content> reaction(JsonNode part) {
    if (Wamids.read(part, "message_id").isEmpty()) {
      return Optional.empty();
    }
    String emoji = Loose.text(part, "emoji").orElse("");
    return Optional.of(new Content.Reaction(new Sensitive(emoji)));
  }

  private static Optional<Content> place(JsonNode part) {
    JsonNode latitude = part.path("latitude");
    JsonNode longitude = part.path("longitude");
    if (!latitude.isNumber() || !longitude.isNumber()) {
      return Optional.empty();
    }
    String name =
        Stream.of("name", "address")
            .flatMap(field -> Loose.text(part, field).stream())
            .filter(it -> !it.isBlank())
            .collect(Collectors.joining(", "));
    return Optional.of(
        new Content.Place(
            new Sensitive(latitude.asString() + ", " + longitude.asString()),
            Optional.of(name).filter(it -> !it.isEmpty()).map(Sensitive::new)));
  }

  private static Optional<Content> cards(List<JsonNode> cards) {
    List<Sensitive> people =
        cards.stream()
            .limit(MAX_CARDS)
            .map(ContentParser::card)
            .filter(it -> !it.isEmpty())
            .map(Sensitive::new)
            .toList();
    return people.isEmpty() ? Optional.empty() : Optional.of(new Content.Cards(people));
  }

  private static String card(JsonNode card) {
    String name = Loose.text(card.path("name"), "formatted_name").orElse("");
    String numbers =
        Loose.each(card, "phones").stream()
            .flatMap(it -> Loose.text(it, "phone").stream())
            .collect(Collectors.joining(", "));
    return Stream.of(name, numbers).filter(it -> !it.isBlank()).collect(Collectors.joining(": "));
  }

  /// An edit of an edit is nothing that Meta sends.
  private static Optional<Content> edited(JsonNode part) {
    JsonNode now = part.path("message");
    String kind = Kinds.named(now, "type", Kinds.MESSAGE);
    Optional<Wamid> original = Wamids.read(part, "original_message_id");
    return kind.equals("edit") || original.isEmpty()
        ? Optional.empty()
        : parse(kind, now).map(it -> new Content.Edited(original.get(), it));
  }

  private static Optional<Content> object(JsonNode part, Function<Sensitive, Content> kept) {
    return part.isObject()
        ? Optional.of(kept.apply(new Sensitive(part.toString())))
        : Optional.empty();
  }

  private static String code(JsonNode message) {
    return Loose.each(message, "errors").stream()
        .flatMap(it -> Loose.token(it, "code").stream())
        .filter(it -> ERROR_CODE.matcher(it).matches())
        .findFirst()
        .orElse(NO_CODE);
  }
}
