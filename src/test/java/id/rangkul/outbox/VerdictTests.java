package id.rangkul.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.Wamid;
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

    assertThat(verdict).isEqualTo(Verdict.proved(State.ACCEPTED, WAMID, NOW));
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
  void sendsTheTemplateInsteadWhereTheWindowHasClosed() {
    var closed = new SendOutcome.Rejected("131047", SendOutcome.Rejected.Kind.WINDOW_CLOSED);
    Tried withFallback = new Tried(Purpose.REPLY, NOW, 1, State.QUEUED, 0, true);

    Verdict verdict = Verdict.of(closed, withFallback, NOW);

    assertThat(verdict.state()).isEqualTo(State.QUEUED);
    assertThat(verdict.closed()).isTrue();
    assertThat(of(closed, Purpose.REPLY, 1).state()).isEqualTo(State.DEAD);
  }

  @ParameterizedTest
  @CsvSource({"0,4,1", "1,16,2", "5,3600,6"})
  void leavesAPersonAloneLongerWithEveryRefusalInARow(int before, long seconds, int after) {
    var tooFast = new SendOutcome.Throttled(Optional.empty(), true, "131056");
    Tried tried = new Tried(Purpose.SAFETY, NOW, 9, State.QUEUED, before, false);

    Verdict verdict = Verdict.of(tooFast, tried, NOW);

    assertThat(verdict.notBefore()).isEqualTo(NOW.plusSeconds(seconds));
    assertThat(verdict.refusals()).contains(after);
  }

  @Test
  void forgetsRefusalsOnceAMessageIsAccepted() {
    Tried tried = new Tried(Purpose.REPLY, NOW, 2, State.QUEUED, 3, false);

    assertThat(Verdict.of(new SendOutcome.Accepted(WAMID), tried, NOW).refusals()).contains(0);
  }

  @Test
  void doesNotHoldThePersonsOtherMessagesUpForADay() {
    var day = new SendOutcome.Throttled(Optional.of(Duration.ofDays(1)), true, "131049");

    assertThat(of(day, Purpose.SAFETY, 1).state()).isEqualTo(State.DEAD);
  }

  @Test
  void waitsForRoomUntilItIsNotWorthSendingAnyMore() {
    Tried tried = tried(Purpose.ROUTINE, 1, State.QUEUED, NOW);
    Instant nearlyLate = NOW.plus(Purpose.ROUTINE.worthSending()).minusSeconds(60);

    Verdict early = Verdict.noRoom(NOW.plusSeconds(50_000), tried, NOW);
    Verdict late = Verdict.noRoom(NOW.plusSeconds(50_000), tried, nearlyLate);

    assertThat(early.state()).isEqualTo(State.QUEUED);
    assertThat(early.notBefore()).isEqualTo(NOW.plus(DailyPeople.LOOK_AGAIN));
    assertThat(late.notBefore()).isEqualTo(nearlyLate.plusSeconds(60));
    assertThat(Verdict.withoutCall(tried, late.notBefore())).isPresent();
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
    Tried late = tried(purpose, 5, State.QUEUED, created);

    Verdict verdict = Verdict.of(new SendOutcome.Retry("ConnectException"), late, NOW);

    assertThat(verdict.state()).isEqualTo(State.DEAD);
    assertThat(verdict.reason()).contains("ConnectException");
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void doesNotEvenCallForWhatHasWaitedTooLong(Purpose purpose) {
    Instant created = NOW.minus(purpose.worthSending());

    assertThat(Verdict.withoutCall(tried(purpose, 1, State.QUEUED, created), NOW))
        .hasValueSatisfying(verdict -> assertThat(verdict.state()).isEqualTo(State.DEAD));
    assertThat(Verdict.withoutCall(tried(purpose, 1, State.QUEUED, created.plusMillis(1)), NOW))
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
        Verdict.withoutCall(tried(purpose, 2, State.UNKNOWN, NOW.minusSeconds(70)), NOW);

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
    return Verdict.of(outcome, tried(purpose, attempt, State.QUEUED, NOW), NOW);
  }

  private static Tried tried(Purpose purpose, int attempt, State before, Instant created) {
    return new Tried(purpose, created, attempt, before, 0, false);
  }
}
