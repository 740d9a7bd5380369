package id.rangkul.simulator;

import java.time.Duration;

/// How statuses come: late, several times, in disorder.
///
/// @param delay added to every status
/// @param repeated how often each comes again
record StatusHabit(Duration delay, int repeated, boolean shuffled) {
  static final StatusHabit ORDERLY = new StatusHabit(Duration.ZERO, 0, false);
}
