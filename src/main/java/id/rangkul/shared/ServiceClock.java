package id.rangkul.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// The time of the service's own affairs: what is due, what is late, whether it is night. Only the
/// simulator moves it, and only forward; leases and HTTP deadlines go by the wall clock.
public final class ServiceClock extends Clock {
  private final Clock wall;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  public ServiceClock(Clock wall) {
    this.wall = wall;
  }

  @Override
  public Instant instant() {
    return wall.instant().plus(ahead.get());
  }

  /// Moves the clock forward and answers how far it is ahead of the wall now.
  public Duration advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("time moves forward only");
    }
    return ahead.updateAndGet(before -> before.plus(by));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.tickMillis(zone).withZone(zone);
  }
}
