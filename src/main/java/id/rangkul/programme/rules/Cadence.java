package id.rangkul.programme.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// On which days after discharge somebody is asked how they are: daily in the first week, when the
/// danger is greatest, then less and less until the year is over.
public final class Cadence {
  /// The last day of the year that is accompanied, counted from the day of discharge.
  public static final int LAST_DAY = 365;

  private static final List<Stretch> STRETCHES =
      List.of(
          new Stretch(1, 7, List.of(0, 1, 2, 3, 4, 5, 6), 7),
          new Stretch(8, 56, List.of(1, 4), 7),
          new Stretch(57, 91, List.of(1), 7),
          new Stretch(92, LAST_DAY, List.of(1), 14));

  /// Days `from` to `to` after discharge; in each period of `period` days, those at the given
  /// offsets.
  private record Stretch(int from, int to, List<Integer> offsets, int period) {
    boolean holds(long day) {
      return day >= from && day <= to && offsets.contains((int) ((day - from) % period));
    }
  }

  private Cadence() {}

  public static boolean isPromptDay(LocalDate dischargedOn, LocalDate day) {
    long after = ChronoUnit.DAYS.between(dischargedOn, day);
    return STRETCHES.stream().anyMatch(stretch -> stretch.holds(after));
  }

  /// The first prompt day later than `day`; empty when the year is over.
  public static Optional<LocalDate> nextAfter(LocalDate dischargedOn, LocalDate day) {
    LocalDate last = dischargedOn.plusDays(LAST_DAY);
    LocalDate first = day.isBefore(dischargedOn) ? dischargedOn : day;
    return first
        .plusDays(1)
        .datesUntil(first.isBefore(last) ? last.plusDays(1) : first.plusDays(1))
        .filter(candidate -> isPromptDay(dischargedOn, candidate))
        .findFirst();
  }
}
