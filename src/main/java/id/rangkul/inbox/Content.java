package id.rangkul.inbox;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.rangkul.shared.Sensitive;
import java.util.Optional;

/// What a message holds.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Content {
  record Text(Sensitive body) implements Content {}

  /// A reply button, a row of a list, or a quick reply of a template: `id` is the payload that we
  /// gave it.
  record Pressed(String id, Sensitive title) implements Content {}

  /// A voice note, picture, video, document or sticker, described but not fetched.
  record Media(String kind, String mediaId, String mimeType, Optional<Sensitive> caption)
      implements Content {}

  /// An emoji put on a message of ours; empty when it was taken back.
  record Reaction(Sensitive emoji) implements Content {}

  /// Any other kind; kept whole, so that nothing is lost before the service learns to read it.
  record Other(String kind, Sensitive raw) implements Content {}
}
