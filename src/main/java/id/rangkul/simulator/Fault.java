package id.rangkul.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/// Something that goes wrong at the simulated Meta.
sealed interface Fault {
  /// One of Meta's errors.
  ///
  /// @param retryAfter seconds in the header of that name
  record Refusal(GraphError error, Optional<Integer> retryAfter) implements Fault {}

  /// An answer without an envelope; `accepted` where the call was carried out all the same.
  record ServerError(int status, boolean accepted) implements Fault {}

  /// Carried out at once, answered late.
  record Slow(Duration length) implements Fault {}

  /// The connection is closed before anything is accepted.
  record ResetBefore() implements Fault {}

  /// Accepted, and the connection closed without an answer.
  record ResetAfter() implements Fault {}

  /// Accepted, and reported as failed afterwards.
  record Undelivered(GraphError error) implements Fault {}

  /// Any passing fault, in so many of a hundred calls.
  record Chance(int percent, Random dice) implements Fault {}

  /// How statuses come from now on.
  record Statuses(StatusHabit habit) implements Fault {}
}
