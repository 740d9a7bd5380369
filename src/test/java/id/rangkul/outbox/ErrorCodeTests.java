package id.rangkul.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.whatsapp.FailedStatus;
import id.rangkul.whatsapp.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each of Meta's codes does to a check-in, to a message to somebody in danger, and to the
/// number; first as the answer to the call, then in a status of a message that had been accepted. A
/// DEAD one is told to the inbox with its code.
class ErrorCodeTests {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // code, called: check-in, safety, number, told later: check-in, safety, number
    "     4, QUEUED+1,   QUEUED+1,  Resting, QUEUED+1,  QUEUED+1,  Resting",
    " 80007, QUEUED+1,   QUEUED+1,  Resting, QUEUED+1,  QUEUED+1,  Resting",
    "130429, QUEUED+1,   QUEUED+1,  Resting, QUEUED+1,  QUEUED+1,  Resting",
    "131056, QUEUED+4,   QUEUED+4,  Open,    QUEUED+4,  QUEUED+4,  Open",
    "131049, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "131064, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "133016, QUEUED+3600, QUEUED+3600, Resting, QUEUED+3600, QUEUED+3600, Resting",
    "     1, UNKNOWN+60, UNKNOWN+5, Open,    DEAD,      QUEUED+1,  Open",
    "     2, UNKNOWN+60, UNKNOWN+5, Open,    DEAD,      QUEUED+1,  Open",
    "131000, UNKNOWN+60, UNKNOWN+5, Open,    DEAD,      QUEUED+1,  Open",
    "131016, UNKNOWN+60, UNKNOWN+5, Open,    DEAD,      QUEUED+1,  Open",
    "131057, UNKNOWN+60, UNKNOWN+5, Open,    DEAD,      QUEUED+1,  Open",
    "133004, UNKNOWN+60, UNKNOWN+5, Open,    DEAD,      QUEUED+1,  Open",
    "    33, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "   100, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "131008, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "131009, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "131021, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "131051, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "131052, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "131053, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "131062, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "132000, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "132001, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "132005, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "132007, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "132012, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "132015, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "132016, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "132018, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "132068, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "132069, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "135000, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "131026, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "131047, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "131050, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "130403, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "130472, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
    "     0, QUEUED+30,  QUEUED+30, Halted,  QUEUED+30, QUEUED+30, Halted",
    "     3, QUEUED+30,  QUEUED+30, Halted,  QUEUED+30, QUEUED+30, Halted",
    "    10, QUEUED+30,  QUEUED+30, Halted,  QUEUED+30, QUEUED+30, Halted",
    "   190, QUEUED+30,  QUEUED+30, Halted,  QUEUED+30, QUEUED+30, Halted",
    "   200, QUEUED+30,  QUEUED+30, Halted,  QUEUED+30, QUEUED+30, Halted",
    "   299, QUEUED+30,  QUEUED+30, Halted,  QUEUED+30, QUEUED+30, Halted",
    "131005, QUEUED+30,  QUEUED+30, Halted,  QUEUED+30, QUEUED+30, Halted",
    "   368, QUEUED+30,  QUEUED+30, Halted,  QUEUED+30, QUEUED+30, Halted",
    "130497, QUEUED+30,  QUEUED+30, Halted,  QUEUED+30, QUEUED+30, Halted",
    "131031, QUEUED+30,  QUEUED+30, Halted,  QUEUED+30, QUEUED+30, Halted",
    "131042, QUEUED+30,  QUEUED+30, Halted,  QUEUED+30, QUEUED+30, Halted",
    "131045, QUEUED+30,  QUEUED+30, Halted,  QUEUED+30, QUEUED+30, Halted",
    "131048, QUEUED+30,  QUEUED+30, Halted,  QUEUED+30, QUEUED+30, Halted",
    "133006, QUEUED+30,  QUEUED+30, Halted,  QUEUED+30, QUEUED+30, Halted",
    "133010, QUEUED+30,  QUEUED+30, Halted,  QUEUED+30, QUEUED+30, Halted",
    "999999, DEAD,       DEAD,      Open,    DEAD,      DEAD,      Open",
  })
  void actsByTheCode(
      int code,
      String routine,
      String safety,
      String number,
      String routineLater,
      String safetyLater,
      String numberLater) {
    SendOutcome outcome = FailedStatus.meaning(code);
    Standing open = new Standing.Open();

    assertThat(word(Verdict.of(outcome, tried(Purpose.ROUTINE), NOW))).isEqualTo(routine);
    assertThat(word(Verdict.of(outcome, tried(Purpose.SAFETY), NOW))).isEqualTo(safety);
    assertThat(word(open.after(outcome, NOW))).isEqualTo(number);
    assertThat(word(Verdict.ofFailure(outcome, tried(Purpose.ROUTINE), NOW)))
        .isEqualTo(routineLater);
    assertThat(word(Verdict.ofFailure(outcome, tried(Purpose.SAFETY), NOW))).isEqualTo(safetyLater);
    assertThat(word(open.afterFailure(outcome, NOW))).isEqualTo(numberLater);
    assertThat(MetaCode.of(Verdict.of(outcome, tried(Purpose.SAFETY), NOW).reason()))
        .contains(code);
  }

  private static Tried tried(Purpose purpose) {
    return new Tried(purpose, NOW, 1, State.QUEUED, 0, false);
  }

  private static String word(Verdict verdict) {
    long pause = Duration.between(NOW, verdict.notBefore()).toSeconds();
    return verdict.state() + (pause == 0 ? "" : "+" + pause);
  }

  private static String word(Standing standing) {
    return standing.getClass().getSimpleName();
  }
}
