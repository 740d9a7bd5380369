package id.rangkul.programme.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CadenceTests {
  private static final LocalDate DISCHARGE = LocalDate.of(2026, 11, 20);

  @Test
  void asksDailyInTheFirstWeek() {
    assertThat(days().limit(7)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
  }

  @Test
  void thenTwiceAWeekUntilTheEighthWeekEnds() {
    assertThat(days().filter(day -> day > 7 && day <= 56)).hasSize(14);
  }

  @Test
  void thenWeeklyAndThenEverySecondWeek() {
    assertThat(days().filter(day -> day > 56 && day <= 91)).hasSize(5);
    assertThat(days().filter(day -> day > 91)).hasSize(20);
  }

  @Test
  void endsWithTheYear() {
    assertThat(days()).allMatch(day -> day <= Cadence.LAST_DAY);
    assertThat(Cadence.nextAfter(DISCHARGE, DISCHARGE.plusDays(Cadence.LAST_DAY))).isEmpty();
  }

  @Test
  void beginsOnTheDayAfterADischargeThatIsStillAhead() {
    assertThat(Cadence.nextAfter(DISCHARGE, DISCHARGE.minusDays(30)))
        .contains(DISCHARGE.plusDays(1));
  }

  @Test
  void neverGoesBack() {
    List<Long> days = days().toList();
    assertThat(days).isSorted().doesNotHaveDuplicates();
  }

  private static Stream<Long> days() {
    return Stream.iterate(
            Cadence.nextAfter(DISCHARGE, DISCHARGE),
            Optional::isPresent,
            day -> Cadence.nextAfter(DISCHARGE, day.orElseThrow()))
        .map(day -> ChronoUnit.DAYS.between(DISCHARGE, day.orElseThrow()));
  }
}
