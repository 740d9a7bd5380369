package id.rangkul.simulator;

import java.time.Duration;
import java.util.Optional;

/// How long to wait between attempts: doubling from `first` up to `longest`, until `attempts` have
/// been made.
record Pauses(Duration first, Duration longest, int attempts) {
  private static final int MAX_DOUBLINGS = 20;

  /// Meta goes on for seven days; a demo is watched, so it gives up after about ten minutes.
  static final Pauses OF_THE_DEMO = new Pauses(Duration.ofSeconds(1), Duration.ofMinutes(1), 15);

  /// The pause after so many attempts in vain; empty when it was the last.
  Optional<Duration> after(int tried) {
    if (tried >= attempts) {
      return Optional.empty();
    }
    Duration doubled = first.multipliedBy(1L << Math.min(tried - 1, MAX_DOUBLINGS));
    return Optional.of(doubled.compareTo(longest) < 0 ? doubled : longest);
  }
}
