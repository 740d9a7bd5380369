package id.rangkul.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads what somebody wants to do on a phone.
final class ActReader {
  static final String HOW =
      "Send one of: text, button or row (with message), voice, picture, video, document, sticker,"
          + " location, contact, reaction (with message), edit (with text), revoke, call,"
          + " request_welcome, unsupported.";

  private static final String PLACE =
      "\"location\" has a latitude within 90 and a longitude within 180.";

  private ActReader() {}

  static ActReading read(JsonNode body) {
    List<ActReading> found = new ArrayList<>();
    simple(body).ifPresent(found::add);
    file(body).ifPresent(found::add);
    onMessage(body).ifPresent(found::add);
    described(body).ifPresent(found::add);
    return found.stream().findFirst().orElseGet(() -> new ActReading.Wrong(HOW));
  }

  private static Optional<ActReading> simple(JsonNode body) {
    if (is(body, "voice")) {
      return done(body, new PhoneAction.Speak());
    }
    if (is(body, "call")) {
      return done(body, new PhoneAction.Signal(new Content.Call()));
    }
    if (is(body, "request_welcome")) {
      return done(body, new PhoneAction.Signal(new Content.Welcome()));
    }
    return is(body, "unsupported")
        ? done(body, new PhoneAction.Signal(new Content.Unsupported()))
        : Optional.empty();
  }

  private static Optional<ActReading> file(JsonNode body) {
    return kind(body)
        .flatMap(
            kind ->
                done(
                    body,
                    new PhoneAction.Show(
                        kind, Json.text(body.path("caption")), Json.text(body.path("filename")))));
  }

  private static Optional<MediaKind> kind(JsonNode body) {
    if (is(body, "picture")) {
      return Optional.of(MediaKind.IMAGE);
    }
    if (is(body, "video")) {
      return Optional.of(MediaKind.VIDEO);
    }
    if (is(body, "document")) {
      return Optional.of(MediaKind.DOCUMENT);
    }
    return is(body, "sticker") ? Optional.of(MediaKind.STICKER) : Optional.empty();
  }

  private static Optional<ActReading> onMessage(JsonNode body) {
    Optional<String> message = Json.text(body.path("message"));
    Optional<String> text = Json.text(body.path("text"));
    Optional<String> edited = Json.text(body.path("edit"));
    Optional<String> pressed = Json.text(body.path("button")).or(() -> Json.text(body.path("row")));
    Optional<String> emoji = Json.text(body.path("reaction"));
    if (edited.isPresent()) {
      return text.map(words -> new PhoneAction.Edit(edited.get(), words))
          .flatMap(action -> done(body, action))
          .or(() -> wrong("\"edit\" comes with the new \"text\"."));
    }
    if (pressed.isPresent()) {
      return message
          .map(wamid -> new PhoneAction.Press(pressed.get(), wamid))
          .flatMap(action -> done(body, action))
          .or(() -> wrong("\"button\" and \"row\" come with the \"message\" they belong to."));
    }
    if (emoji.isPresent()) {
      return message
          .filter(_ -> PlainReader.isEmojiOrNone(emoji.get()))
          .map(wamid -> new PhoneAction.React(emoji.get(), wamid))
          .flatMap(action -> done(body, action))
          .or(() -> wrong("\"reaction\" is an emoji, or empty, on a \"message\"."));
    }
    return text.flatMap(words -> done(body, new PhoneAction.Write(words, message)));
  }

  private static Optional<ActReading> described(JsonNode body) {
    Optional<String> message = Json.text(body.path("message"));
    Optional<String> revoked = Json.text(body.path("revoke"));
    if (revoked.isPresent()) {
      return done(body, new PhoneAction.Revoke(revoked.get()));
    }
    if (body.has("location")) {
      return PlainReader.location(body.path("location")) instanceof ContentReading.Read(var content)
              && content instanceof Content.Location where
          ? done(body, new PhoneAction.Locate(where, message))
          : wrong(PLACE);
    }
    if (is(body, "contact")) {
      return done(body, new PhoneAction.Share(Optional.empty(), message));
    }
    return body.path("contact").isObject() ? card(body, message) : Optional.empty();
  }

  private static Optional<ActReading> card(JsonNode body, Optional<String> message) {
    JsonNode contact = body.path("contact");
    return Json.words(contact.path("name"))
        .map(name -> new Content.Card(name, Json.words(contact.path("phone"))))
        .flatMap(card -> done(body, new PhoneAction.Share(Optional.of(card), message)))
        .or(() -> wrong("\"contact\" has a name and perhaps a phone."));
  }

  private static boolean is(JsonNode body, String name) {
    return body.path(name).isBoolean() && body.path(name).booleanValue();
  }

  private static Optional<ActReading> done(JsonNode body, PhoneAction action) {
    return Optional.of(new ActReading.Do(action, Json.text(body.path("number"))));
  }

  private static Optional<ActReading> wrong(String why) {
    return Optional.of(new ActReading.Wrong(why));
  }
}
