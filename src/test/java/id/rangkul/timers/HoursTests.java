package id.rangkul.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTests {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:00, 2026-11-23T09:00",
    "2026-11-23T21:00, 2026-11-24T07:00",
    "2026-11-23T23:59, 2026-11-24T07:00",
    "2026-11-24T03:10, 2026-11-24T07:00",
    "2026-11-28T12:00, 2026-11-28T12:00"
  })
  void leavesFamiliesInPeaceAtNight(LocalDateTime at, LocalDateTime allowed) {
    assertThat(Hours.WAKING.notBefore(instant(at), WIB)).isEqualTo(instant(allowed));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:00, 2026-11-23T08:00",
    "2026-11-23T16:00, 2026-11-24T08:00",
    "2026-11-27T16:30, 2026-11-30T08:00",
    "2026-11-28T10:00, 2026-11-30T08:00"
  })
  void waitsForTheNextWorkingDay(LocalDateTime at, LocalDateTime allowed) {
    assertThat(Hours.SERVICE.notBefore(instant(at), WIB)).isEqualTo(instant(allowed));
  }

  private static Instant instant(LocalDateTime local) {
    return local.atZone(WIB).toInstant();
  }
}
