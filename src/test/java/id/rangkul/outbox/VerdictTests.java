package id.rangkul.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.Address;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Wamid;
import id.rangkul.whatsapp.Outgoing;
import id.rangkul.whatsapp.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTests {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final Wamid WAMID = new Wamid("wamid.1");

  @Test
  void isDoneWithWhatMetaHasAccepted() {
    Verdict verdict = of(new SendOutcome.Accepted(WAMID), Purpose.REPLY, 1);

    assertThat(verdict).isEqualTo(new Verdict(State.ACCEPTED, NOW, Optional.of(WAMID), ""));
  }

  @Test
  void endsWhatWillBeRefusedAgain() {
    Verdict verdict =
        of(
            new SendOutcome.Rejected("131026", SendOutcome.Rejected.Kind.THIS_PERSON),
            Purpose.SAFETY,
            1);

    assertThat(verdict.state()).isEqualTo(State.DEAD);
    assertThat(verdict.reason()).isEqualTo("131026");
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,2", "3,4", "9,256", "10,300", "64,300", "100000,300"})
  void triesAgainAfterPausesThatDoubleUpToFiveMinutes(int attempt, long seconds) {
    Verdict verdict = of(new SendOutcome.Retry("ConnectException"), Purpose.ALERT, attempt);

    assertThat(verdict.state()).isEqualTo(State.QUEUED);
    assertThat(verdict.notBefore()).isEqualTo(NOW.plusSeconds(seconds));
  }

  @Test
  void waitsAsLongAsMetaAsks() {
    var outcome = new SendOutcome.Throttled(Optional.of(Duration.ofMinutes(7)), true, "131056");

    assertThat(of(outcome, Purpose.ALERT, 1).notBefore()).isEqualTo(NOW.plusSeconds(420));
  }

  @Test
  void backsOffByItselfWhereMetaAsksForNothing() {
    var outcome = new SendOutcome.Throttled(Optional.empty(), false, "130429");

    assertThat(of(outcome, Purpose.ALERT, 3).notBefore()).isEqualTo(NOW.plusSeconds(4));
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void givesUpWhatWouldComeTooLate(Purpose purpose) {
    Instant created = NOW.minus(purpose.worthSending()).plusSeconds(1);
    Claimed late = message(purpose, 5, State.QUEUED, created);

    Verdict verdict = Verdict.of(new SendOutcome.Retry("ConnectException"), late, NOW);

    assertThat(verdict.state()).isEqualTo(State.DEAD);
    assertThat(verdict.reason()).contains("ConnectException");
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void doesNotEvenCallForWhatHasWaitedTooLong(Purpose purpose) {
    Instant created = NOW.minus(purpose.worthSending());

    assertThat(Verdict.withoutCall(message(purpose, 1, State.QUEUED, created), NOW))
        .hasValueSatisfying(verdict -> assertThat(verdict.state()).isEqualTo(State.DEAD));
    assertThat(Verdict.withoutCall(message(purpose, 1, State.QUEUED, created.plusMillis(1)), NOW))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SAFETY,1,5",
    "ALERT,1,5",
    "REPLY,1,60",
    "ROUTINE,1,60",
    "SAFETY,5,16",
    "ALERT,50,300"
  })
  void waitsForAStatusWhereNobodyKnowsWhetherItArrived(Purpose purpose, int attempt, long seconds) {
    Verdict verdict = of(new SendOutcome.Unknown("timeout"), purpose, attempt);

    assertThat(verdict.state()).isEqualTo(State.UNKNOWN);
    assertThat(verdict.notBefore()).isEqualTo(NOW.plusSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({"SAFETY,true", "ALERT,true", "REPLY,false", "ROUTINE,false"})
  void sendsAgainOnlyWhatMustArriveWhenNoStatusHasCome(Purpose purpose, boolean again) {
    Optional<Verdict> verdict =
        Verdict.withoutCall(message(purpose, 2, State.UNKNOWN, NOW.minusSeconds(70)), NOW);

    assertThat(verdict.isEmpty()).isEqualTo(again);
    verdict.ifPresent(end -> assertThat(end.state()).isEqualTo(State.DEAD));
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void keepsEverythingWhileSendingIsHalted(Purpose purpose) {
    Verdict verdict = of(new SendOutcome.Halted("190"), purpose, 1);

    assertThat(verdict.state()).isEqualTo(State.QUEUED);
    assertThat(verdict.notBefore()).isEqualTo(NOW.plus(Verdict.HALTED_PAUSE));
  }

  private static Verdict of(SendOutcome outcome, Purpose purpose, int attempt) {
    return Verdict.of(outcome, message(purpose, attempt, State.QUEUED, NOW), NOW);
  }

  private static Claimed message(Purpose purpose, int attempt, State before, Instant created) {
    return new Claimed(
        new CentreId("satria"),
        new MessageId("m1"),
        new Party.OfContact(new ContactId("ibu-budi")),
        "106540352242922",
        new Address.Phone("+6281310000002"),
        purpose,
        new Outgoing.Text(new Sensitive("halo")),
        "",
        created,
        attempt,
        before);
  }
}
