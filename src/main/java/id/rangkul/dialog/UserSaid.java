package id.rangkul.dialog;

import id.rangkul.understanding.Interpretation;
import java.time.Instant;
import java.util.Optional;

/// The person wrote a text, and this is how it was understood; `under` is the kind of the file that
/// it was written under, by WhatsApp's word, such as `image`.
public record UserSaid(Instant at, String text, Interpretation meaning, Optional<String> under)
    implements Event {
  public UserSaid(Instant at, String text, Interpretation meaning) {
    this(at, text, meaning, Optional.empty());
  }

  /// The same text, written under a file.
  public UserSaid under(String kind) {
    return new UserSaid(at, text, meaning, Optional.of(kind));
  }
}
