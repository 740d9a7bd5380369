package id.rangkul.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// On which phones the business is seen typing: until it writes, or for 25 seconds of the wall
/// clock, as at Meta.
final class Typing {
  static final Duration LASTS = Duration.ofSeconds(25);

  private final Map<String, Instant> until = new ConcurrentHashMap<>();
  private final Clock wall;
  private final Later later;
  private final Runnable changed;

  Typing(Clock wall, Later later, Runnable changed) {
    this.wall = wall;
    this.later = later;
    this.changed = changed;
  }

  void begin(String phone) {
    until.put(phone, wall.instant().plus(LASTS));
    later.after(LASTS, () -> end(phone));
    changed.run();
  }

  /// Forgets the phone's typing, and with it whatever else has run out.
  void stop(String phone) {
    until.remove(phone);
  }

  boolean isSeenOn(String phone) {
    Instant end = until.get(phone);
    return end != null && end.isAfter(wall.instant());
  }

  private void end(String phone) {
    Instant end = until.get(phone);
    if (end != null && !end.isAfter(wall.instant())) {
      until.remove(phone, end);
      changed.run();
    }
  }
}
