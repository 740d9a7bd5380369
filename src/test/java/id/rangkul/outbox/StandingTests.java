package id.rangkul.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.outbox.Standing.Gate;
import id.rangkul.outbox.Standing.Halted;
import id.rangkul.outbox.Standing.Open;
import id.rangkul.outbox.Standing.Resting;
import id.rangkul.shared.Wamid;
import id.rangkul.whatsapp.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTests {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final SendOutcome ACCEPTED = new SendOutcome.Accepted(new Wamid("wamid.1"));
  private static final SendOutcome STOP = new SendOutcome.Halted("190 token");
  private static final SendOutcome SLOW =
      new SendOutcome.Throttled(Optional.empty(), false, "130429 rate");
  private static final Standing OPEN = new Open();

  @Test
  void letsEverythingThroughWhileNothingIsWrong() {
    assertThat(OPEN.gate(NOW)).isEqualTo(Gate.OPEN);
    assertThat(OPEN.after(ACCEPTED, NOW)).isEqualTo(OPEN);
    assertThat(OPEN.after(new SendOutcome.Retry("x"), NOW)).isEqualTo(OPEN);
    assertThat(OPEN.after(new SendOutcome.Unknown("x"), NOW)).isEqualTo(OPEN);
  }

  @Test
  void restsWhenItWasTooFast() {
    Standing resting = OPEN.after(SLOW, NOW);

    assertThat(resting.gate(NOW)).isEqualTo(Gate.SHUT);
    assertThat(resting.gate(NOW.plusSeconds(1))).isEqualTo(Gate.OPEN);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,2", "3,4", "6,32", "7,60", "100,60"})
  void restsLongerEachTimeInARow(int times, long seconds) {
    Standing standing = OPEN;
    Instant now = NOW;
    for (int i = 0; i < times; i++) {
      now = now.plus(Duration.ofHours(1));
      standing = standing.after(SLOW, now);
    }

    assertThat(standing.until()).isEqualTo(now.plusSeconds(seconds));
  }

  @Test
  void restsAsLongAsMetaAsks() {
    var asked = new SendOutcome.Throttled(Optional.of(Duration.ofMinutes(9)), false, "80007 x");

    assertThat(OPEN.after(asked, NOW).until()).isEqualTo(NOW.plusSeconds(540));
  }

  @Test
  void countsCallsThatWereUnderWayTogetherOnce() {
    Standing resting = OPEN.after(SLOW, NOW);

    assertThat(resting.after(SLOW, NOW.plusMillis(300))).isEqualTo(resting);
  }

  @Test
  void beginsAnewOnceSomethingWasAccepted() {
    Standing resting = OPEN.after(SLOW, NOW).after(SLOW, NOW.plusSeconds(9));

    assertThat(resting).isInstanceOf(Resting.class);
    assertThat(resting.after(ACCEPTED, NOW.plusSeconds(20))).isEqualTo(OPEN);
  }

  @Test
  void doesNotRestForOnePersonsSake() {
    var person = new SendOutcome.Throttled(Optional.empty(), true, "131056 pair");

    assertThat(OPEN.after(person, NOW)).isEqualTo(OPEN);
  }

  @Test
  void haltsAndThenLetsOneMessageTry() {
    Standing halted = OPEN.after(STOP, NOW);

    assertThat(halted.gate(NOW.plusSeconds(29))).isEqualTo(Gate.SHUT);
    assertThat(halted.gate(NOW.plusSeconds(30))).isEqualTo(Gate.PROBE);
  }

  @Test
  void keepsEverybodyElseOutWhileOneTries() {
    Instant then = NOW.plusSeconds(30);
    Halted probing = ((Halted) OPEN.after(STOP, NOW)).beginProbe(then.plusSeconds(12));

    assertThat(probing.gate(then)).isEqualTo(Gate.SHUT);
    assertThat(probing.gate(then.plusSeconds(12))).isEqualTo(Gate.PROBE);
  }

  @ParameterizedTest
  @CsvSource({"1,60", "2,120", "4,480", "5,900", "50,900"})
  void triesEverMoreSeldom(int failedProbes, long seconds) {
    Standing standing = OPEN.after(STOP, NOW);
    for (int i = 0; i < failedProbes; i++) {
      standing = ((Halted) standing).beginProbe(NOW).after(STOP, NOW);
    }

    assertThat(standing.until()).isEqualTo(NOW.plusSeconds(seconds));
  }

  @Test
  void isNotMadeLongerByCallsThatWereUnderWay() {
    Standing halted = OPEN.after(STOP, NOW);

    assertThat(halted.after(STOP, NOW.plusSeconds(1))).isEqualTo(halted);
    assertThat(halted.after(SLOW, NOW.plusSeconds(1))).isEqualTo(halted);
  }

  @Test
  void goesOnWhenTheProbeWasAccepted() {
    Halted probing = ((Halted) OPEN.after(STOP, NOW)).beginProbe(NOW);

    assertThat(probing.after(ACCEPTED, NOW)).isEqualTo(OPEN);
  }

  @Test
  void triesAgainAfterAProbeThatProvedNothing() {
    Halted probing = ((Halted) OPEN.after(STOP, NOW)).beginProbe(NOW);

    assertThat(probing.after(new SendOutcome.Retry("x"), NOW))
        .isEqualTo(new Halted(NOW, NOW.plusSeconds(30), 0, false, false, "190 token"));
  }

  @Test
  void believesOnlyAStatusWhereAStatusHasToldOfIt() {
    Standing halted = OPEN.afterFailure(STOP, NOW);
    Standing accepted = ((Halted) halted).beginProbe(NOW).after(ACCEPTED, NOW);

    assertThat(accepted.gate(NOW)).isEqualTo(Gate.SHUT);
    assertThat(accepted.afterProof()).isEqualTo(OPEN);
  }
}
