package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.ServiceClock;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimeMachineTests {
  private final Clock wall = Clock.fixed(Bubbles.NOON, ZoneOffset.UTC);
  private final Journal journal = new MemoryJournal();

  @Test
  void movesTheServicesClock() {
    ServiceClock clock = new ServiceClock(wall);
    TimeMachine time = new TimeMachine(clock, journal, () -> {});

    assertThat(time.advance(Duration.ofHours(1))).isEqualTo(Bubbles.NOON.plusSeconds(3600));
    assertThat(clock.instant()).isEqualTo(Bubbles.NOON.plusSeconds(3600));
  }

  @Test
  void isWhereItWasAfterARestart() {
    TimeMachine before = new TimeMachine(new ServiceClock(wall), journal, () -> {});
    before.advance(Duration.ofDays(1));
    before.advance(Duration.ofHours(2));

    TimeMachine after = new TimeMachine(new ServiceClock(wall), journal, () -> {});

    assertThat(after.now()).isEqualTo(Bubbles.NOON.plus(Duration.ofHours(26)));
  }
}
