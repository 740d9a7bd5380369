package id.rangkul.simulator;

import id.rangkul.shared.ServiceClock;
import java.time.Duration;
import java.time.Instant;

/// Moves the service's clock forward, and puts it back there after a restart.
final class TimeMachine {
  /// The furthest jump at once.
  static final Duration MAX_ADVANCE = Duration.ofDays(366);

  private final ServiceClock clock;
  private final Journal journal;
  private final Runnable changed;

  TimeMachine(ServiceClock clock, Journal journal, Runnable changed) {
    this.clock = clock;
    this.journal = journal;
    this.changed = changed;
    clock.advance(journal.ahead());
  }

  /// Remembered first: a clock that fell back after a restart would contradict what is stored.
  synchronized Instant advance(Duration by) {
    Duration ahead = clock.advance(Duration.ZERO);
    journal.keepAhead(ahead.plus(by));
    clock.advance(by);
    changed.run();
    return clock.instant();
  }

  Instant now() {
    return clock.instant();
  }
}
