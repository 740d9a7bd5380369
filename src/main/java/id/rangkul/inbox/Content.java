package id.rangkul.inbox;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Wamid;
import java.util.List;
import java.util.Optional;

/// What a message holds.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Content {
  record Text(Sensitive body) implements Content {}

  /// A reply button, a row of a list, or a quick reply of a template: `id` is the payload that we
  /// gave it.
  record Pressed(String id, Sensitive title) implements Content {}

  /// A voice note, picture, video, document or sticker, described but not fetched. `sha256` is
  /// Meta's digest of the file in base64.
  record Media(
      MediaKind kind,
      String mediaId,
      String mimeType,
      Optional<String> sha256,
      Optional<Sensitive> caption)
      implements Content {}

  /// A place on the map, as "latitude, longitude", with the name and address that the phone gave
  /// it.
  record Place(Sensitive position, Optional<Sensitive> name) implements Content {}

  /// Cards of people from the sender's phone book, each as "name: number, number".
  record Cards(List<Sensitive> people) implements Content {
    public Cards {
      people = List.copyOf(people);
    }
  }

  /// An emoji put on a message of ours; empty when it was taken back.
  record Reaction(Sensitive emoji) implements Content {}

  /// The answers of a form that opened inside WhatsApp, as JSON.
  record FormReply(Sensitive answers) implements Content {}

  /// An order from a catalogue, as Meta told it.
  record Order(Sensitive items) implements Content {}

  /// Somebody opened the chat with us for the first time and has not written yet.
  record Opened() implements Content {}

  /// Somebody called us; nobody can pick up.
  record Call() implements Content {}

  /// The sender changed an earlier message to this one.
  record Edited(Wamid original, Content now) implements Content {}

  /// The sender deleted an earlier message.
  record Revoked(Wamid original) implements Content {}

  /// Something that Meta cannot hand over, such as a poll or a picture to be seen once; `code` is
  /// Meta's reason.
  record Withheld(String code) implements Content {}

  /// Any other kind; kept whole, so that nothing is lost before the service learns to read it.
  record Other(String kind, Sensitive raw) implements Content {}
}
