package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.support.SteppedClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RatesTests {
  private final SteppedClock clock = new SteppedClock(Bubbles.NOON);

  @Test
  void letsEightyMessagesASecondThrough() {
    Rates rates = rates(80, 0, 0);
    for (int i = 0; i < 80; i++) {
      assertThat(rates.refusal("106", "+6281310000" + i)).isEmpty();
    }

    assertThat(code(rates.refusal("106", Bubbles.SRI))).isEqualTo(130429);
    assertThat(rates.refusal("107", Bubbles.SRI)).as("another number").isEmpty();
    clock.step(Duration.ofSeconds(1));
    assertThat(rates.refusal("106", Bubbles.SRI)).isEmpty();
  }

  @Test
  void countsWhatComesInToo() {
    Rates rates = rates(2, 0, 0);
    rates.heard("106");
    rates.heard("106");

    assertThat(code(rates.refusal("106", Bubbles.SRI))).isEqualTo(130429);
  }

  @Test
  void letsFortyFiveInARowAndThenOneInSixSecondsToTheSamePerson() {
    Rates rates = rates(0, 45, 0);
    for (int i = 0; i < 45; i++) {
      assertThat(rates.refusal("106", Bubbles.SRI)).isEmpty();
    }

    assertThat(code(rates.refusal("106", Bubbles.SRI))).isEqualTo(131056);
    assertThat(rates.refusal("106", Bubbles.BUDI)).as("somebody else").isEmpty();
    clock.step(Duration.ofSeconds(6));
    assertThat(rates.refusal("106", Bubbles.SRI)).isEmpty();
    assertThat(code(rates.refusal("106", Bubbles.SRI))).isEqualTo(131056);
  }

  @Test
  void countsPeopleOutsideTheirWindowForADay() {
    Rates rates = rates(0, 0, 1);

    assertThat(rates.silently(Bubbles.SRI, false, clock.instant())).isEmpty();
    assertThat(rates.silently(Bubbles.SRI, false, clock.instant())).as("the same").isEmpty();
    assertThat(rates.silently(Bubbles.BUDI, true, clock.instant())).as("inside").isEmpty();
    assertThat(code(rates.silently(Bubbles.BUDI, false, clock.instant()))).isEqualTo(131049);
    clock.step(Duration.ofDays(1));
    assertThat(rates.silently(Bubbles.BUDI, false, clock.instant())).isEmpty();
  }

  private Rates rates(int perSecond, int burst, int people) {
    return new Rates(
        new SimulatorSettings.Limits(perSecond, burst, Duration.ofSeconds(6), people), clock);
  }

  private static int code(Optional<GraphError> error) {
    return error.orElseThrow().code();
  }
}
