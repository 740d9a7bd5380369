package id.rangkul.simulator;

import id.rangkul.shared.Sensitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes the part of a message that depends on its kind, in Meta's shapes.
final class MessageParts {
  private final Shelf shelf;

  MessageParts(Shelf shelf) {
    this.shelf = shelf;
  }

  Map<String, Object> of(Bubble bubble, Person person) {
    return switch (bubble.content()) {
      case Content.Text(var body) -> ofType("text", Map.of("body", body.clear()));
      case Content.Pressed(var id, var title) ->
          interactive("button_reply", Map.of("id", id, "title", title.clear()));
      case Content.Picked picked -> interactive("list_reply", row(picked));
      case Content.TemplatePressed(var payload, var title) ->
          ofType("button", Map.of("payload", payload, "text", title.clear()));
      case Content.Voice(var mediaId) -> ofType("audio", voice(mediaId));
      case Content.Media media -> ofType(media.kind().word(), file(media));
      case Content.Location location -> ofType("location", place(location));
      case Content.Cards cards -> contacts(cards);
      case Content.Reaction reaction -> ofType("reaction", emoji(reaction));
      case Content.Edit(var wamid, var body) -> ofType("edit", edit(wamid, body));
      case Content.Revoke(var wamid) -> ofType("revoke", Map.of("original_message_id", wamid));
      case Content.Welcome _ -> Map.of("type", "request_welcome");
      case Content.Unsupported _ -> unsupported();
      case Content.Moved moved -> system(moved, person);
      case Content.Interactive _,
          Content.Menu _,
          Content.LocationRequest _,
          Content.ContactRequest _,
          Content.FromTemplate _,
          Content.Call _ ->
          throw new IllegalStateException("not a person's message: " + bubble.wamid());
    };
  }

  private static Map<String, Object> ofType(String type, Map<String, Object> content) {
    return Map.of("type", type, type, content);
  }

  private static Map<String, Object> interactive(String type, Map<String, Object> reply) {
    return ofType("interactive", Map.of("type", type, type, reply));
  }

  private static Map<String, Object> row(Content.Picked picked) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", picked.id());
    row.put("title", picked.title().clear());
    put(row, "description", picked.description());
    return row;
  }

  private Map<String, Object> voice(String mediaId) {
    Map<String, Object> audio = file(mediaId, MediaKind.AUDIO);
    audio.put("voice", true);
    return audio;
  }

  private Map<String, Object> file(Content.Media media) {
    Map<String, Object> file = file(media.mediaId().orElse(""), media.kind());
    put(file, "caption", media.caption());
    put(file, "filename", media.filename());
    if (media.kind() == MediaKind.STICKER) {
      file.put("animated", false);
    }
    return file;
  }

  private Map<String, Object> file(String mediaId, MediaKind kind) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("mime_type", Drawing.mimeType(kind));
    shelf.find(mediaId).ifPresent(item -> file.put("sha256", item.sha256()));
    file.put("id", mediaId);
    return file;
  }

  private static Map<String, Object> place(Content.Location location) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("latitude", location.latitude());
    place.put("longitude", location.longitude());
    put(place, "name", location.name());
    put(place, "address", location.address());
    return place;
  }

  private static Map<String, Object> contacts(Content.Cards cards) {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("type", "contacts");
    if (cards.requested()) {
      part.put("origin", "contact_request");
    }
    part.put("contacts", cards.cards().stream().map(MessageParts::card).toList());
    return part;
  }

  private static Map<String, Object> card(Content.Card card) {
    String name = card.name().clear();
    Map<String, Object> contact = new LinkedHashMap<>();
    contact.put("name", Map.of("formatted_name", name, "first_name", name));
    card.phone()
        .map(Sensitive::clear)
        .ifPresent(phone -> contact.put("phones", List.of(phone(phone))));
    return contact;
  }

  private static Map<String, Object> phone(String number) {
    String digits = number.replaceAll("\\D", "");
    return Map.of("phone", number, "wa_id", digits, "type", "MOBILE");
  }

  private static Map<String, Object> emoji(Content.Reaction reaction) {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("message_id", reaction.wamid());
    if (!reaction.emoji().isEmpty()) {
      part.put("emoji", reaction.emoji());
    }
    return part;
  }

  private static Map<String, Object> edit(String wamid, Sensitive body) {
    return Map.of(
        "original_message_id", wamid, "message", ofType("text", Map.of("body", body.clear())));
  }

  private static Map<String, Object> unsupported() {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("type", "unsupported");
    part.put(
        "errors", GraphError.of(131051, "Message type is currently not supported.").inWebhook());
    return part;
  }

  /// Whoever shows no number has only a new user id.
  private static Map<String, Object> system(Content.Moved moved, Person person) {
    Map<String, Object> system = new LinkedHashMap<>();
    String from = moved.from().clear();
    String to = moved.to().clear();
    system.put("body", "User " + person.name().clear() + " changed from " + from + " to " + to);
    person.waId().ifPresent(waId -> system.put("wa_id", waId));
    system.put("user_id", person.userId());
    system.put("previous_user_id", moved.previousUserId());
    system.put("type", person.hidesNumber() ? "user_changed_user_id" : "user_changed_number");
    Map<String, Object> part = new LinkedHashMap<>();
    if (!person.hidesNumber()) {
      part.put("from", from);
    }
    part.put("from_user_id", moved.previousUserId());
    part.put("type", "system");
    part.put("system", system);
    return part;
  }

  private static void put(Map<String, Object> into, String name, Optional<Sensitive> text) {
    text.ifPresent(words -> into.put(name, words.clear()));
  }
}
