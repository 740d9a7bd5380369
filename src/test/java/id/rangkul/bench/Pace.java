package id.rangkul.bench;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// When each webhook of a phase is due, by its number; nothing once the phase is over.
interface Pace {
  OptionalLong dueNanos(long ticket);

  /// By the clock, however slowly answers come.
  static Pace steady(int perSecond, Duration time) {
    long start = System.nanoTime();
    long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
    long last = time.toSeconds() * perSecond;
    return ticket ->
        ticket < last ? OptionalLong.of(start + ticket * interval) : OptionalLong.empty();
  }

  /// As soon as somebody is free to send it.
  static Pace flatOut(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    return _ -> {
      long now = System.nanoTime();
      return now < end ? OptionalLong.of(now) : OptionalLong.empty();
    };
  }
}
