package id.rangkul.media;

import id.rangkul.inbox.Arrival;
import java.time.Instant;

/// How one attempt at an errand ended.
sealed interface Attempt {
  /// The errand is over, with this to tell.
  record Over(Arrival news) implements Attempt {}

  /// It may work at this moment.
  record Later(Instant next, String reason) implements Attempt {}
}
