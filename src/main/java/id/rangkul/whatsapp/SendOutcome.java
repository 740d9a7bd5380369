package id.rangkul.whatsapp;

import id.rangkul.shared.Wamid;
import java.time.Duration;
import java.util.Optional;

/// What became of one attempt to send. A reason is a code and our own words for it, never text
/// about a person.
public sealed interface SendOutcome {
  /// Meta's error code, where its answer had one.
  Optional<Integer> code();

  /// Meta has the message; whether it arrives is told by statuses.
  record Accepted(Wamid wamid) implements SendOutcome {
    @Override
    public Optional<Integer> code() {
      return Optional.empty();
    }
  }

  /// Surely not sent, because it came too fast or too soon: try again, not before `retryAfter`
  /// where it is known. With `thisPersonOnly` the number's other messages may go on.
  record Throttled(
      Optional<Duration> retryAfter, boolean thisPersonOnly, String reason, Optional<Integer> code)
      implements SendOutcome {
    public Throttled(Optional<Duration> retryAfter, boolean thisPersonOnly, String reason) {
      this(retryAfter, thisPersonOnly, reason, Optional.empty());
    }
  }

  /// Surely not sent: nothing was written, or something before Meta refused it.
  record Retry(String reason) implements SendOutcome {
    @Override
    public Optional<Integer> code() {
      return Optional.empty();
    }
  }

  /// Refused; the same request will be refused again.
  record Rejected(String reason, Kind kind, Optional<Integer> code) implements SendOutcome {
    public Rejected(String reason, Kind kind) {
      this(reason, kind, Optional.empty());
    }

    /// What has to change before another message can go.
    public enum Kind {
      /// The request is wrong: an operator must look.
      OUR_REQUEST,
      /// This person cannot or does not want to be reached this way.
      THIS_PERSON,
      /// More than 24 hours since the person last wrote: only a template may go.
      WINDOW_CLOSED
    }
  }

  /// May have been sent: wait for a status that carries our own id before trying again.
  record Unknown(String reason, Optional<Integer> code) implements SendOutcome {
    public Unknown(String reason) {
      this(reason, Optional.empty());
    }
  }

  /// Not sent, and nothing else will be either: stop everything, keep everything, wake somebody.
  record Halted(String reason, Optional<Integer> code) implements SendOutcome {
    public Halted(String reason) {
      this(reason, Optional.empty());
    }
  }
}
