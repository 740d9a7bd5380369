package id.rangkul.timers;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// A daily span of hours, on every day or on working days only.
public record Hours(LocalTime from, LocalTime until, boolean everyDay) {
  /// When families may be written to without having written first.
  public static final Hours WAKING = new Hours(LocalTime.of(7, 0), LocalTime.of(21, 0), true);

  /// When a centre works.
  public static final Hours SERVICE = new Hours(LocalTime.of(8, 0), LocalTime.of(16, 0), false);

  public Hours {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("the hours must end after they begin, on the same day");
    }
  }

  public boolean contains(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    LocalTime time = local.toLocalTime();
    return !isOff(local.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
  }

  /// The moment itself where it lies within the hours, else the next beginning of them.
  public Instant notBefore(Instant at, ZoneId zone) {
    if (contains(at, zone)) {
      return at;
    }
    ZonedDateTime local = at.atZone(zone);
    ZonedDateTime opening = local.with(from);
    if (!opening.isAfter(local)) {
      opening = opening.plusDays(1);
    }
    while (isOff(opening.getDayOfWeek())) {
      opening = opening.plusDays(1);
    }
    return opening.toInstant();
  }

  private boolean isOff(DayOfWeek day) {
    return !everyDay && (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY);
  }
}
