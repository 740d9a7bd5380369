package id.rangkul.whatsapp;

import java.time.Duration;
import java.util.Optional;

/// What became of a call to Meta that sends no message, so that nobody reads anything twice when it
/// is made again. A reason is a code and our own words for it.
public sealed interface GraphResult<T> {
  record Done<T>(T value) implements GraphResult<T> {}

  /// What the call was about is not there, or not any more.
  record Gone<T>(String reason) implements GraphResult<T> {}

  /// It may work later, not before `after` where that is known.
  record Again<T>(String reason, Optional<Duration> after) implements GraphResult<T> {}

  /// The same call will be refused again.
  record Refused<T>(String reason, Optional<Integer> code) implements GraphResult<T> {}

  /// No call works until somebody acts: the token, the account or a permission is wrong.
  record Halted<T>(String reason, Optional<Integer> code) implements GraphResult<T> {}

  /// Meta did it and has nothing more to say.
  record Success() {}
}
