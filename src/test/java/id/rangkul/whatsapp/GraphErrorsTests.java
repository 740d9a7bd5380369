package id.rangkul.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.whatsapp.SendOutcome.Rejected.Kind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphErrorsTests {
  private static final Duration ASKED = Duration.ofSeconds(7);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "4, SLOW_DOWN",
    "80007, SLOW_DOWN",
    "130429, SLOW_DOWN",
    "131056, SLOW_DOWN_FOR_PERSON",
    "131049, A_DAY_FOR_PERSON",
    "131064, A_DAY_FOR_PERSON",
    "133016, AN_HOUR",
    "1, MAY_BE_SENT",
    "2, MAY_BE_SENT",
    "131000, MAY_BE_SENT",
    "131016, MAY_BE_SENT",
    "131057, MAY_BE_SENT",
    "133004, MAY_BE_SENT",
    "33, OUR_REQUEST",
    "100, OUR_REQUEST",
    "131008, OUR_REQUEST",
    "131009, OUR_REQUEST",
    "131021, OUR_REQUEST",
    "131051, OUR_REQUEST",
    "131052, OUR_REQUEST",
    "131053, OUR_REQUEST",
    "131062, OUR_REQUEST",
    "132000, OUR_REQUEST",
    "132001, OUR_REQUEST",
    "132005, OUR_REQUEST",
    "132007, OUR_REQUEST",
    "132012, OUR_REQUEST",
    "132015, OUR_REQUEST",
    "132016, OUR_REQUEST",
    "132018, OUR_REQUEST",
    "132068, OUR_REQUEST",
    "132069, OUR_REQUEST",
    "135000, OUR_REQUEST",
    "131026, THIS_PERSON",
    "131050, THIS_PERSON",
    "130403, THIS_PERSON",
    "130472, THIS_PERSON",
    "131047, WINDOW_CLOSED",
    "0, STOP",
    "3, STOP",
    "10, STOP",
    "190, STOP",
    "200, STOP",
    "250, STOP",
    "299, STOP",
    "368, STOP",
    "130497, STOP",
    "131005, STOP",
    "131031, STOP",
    "131042, STOP",
    "131045, STOP",
    "131048, STOP",
    "133006, STOP",
    "133010, STOP",
    "199, OUR_REQUEST",
    "300, OUR_REQUEST",
    "999999, OUR_REQUEST",
  })
  void decidesByTheCode(int code, String expected) {
    SendOutcome outcome = GraphErrors.decide(code, Optional.of(ASKED), 400);

    assertThat(name(outcome)).isEqualTo(expected);
    assertThat(outcome.code()).contains(code);
    assertThat(reason(outcome)).startsWith(code + " ").hasSizeGreaterThan(8);
  }

  @Test
  void takesAnUnlistedErrorOfAServerForPerhapsSent() {
    assertThat(name(GraphErrors.decide(999_999, Optional.empty(), 500))).isEqualTo("MAY_BE_SENT");
  }

  @Test
  void listedCodesCountMoreThanTheHttpStatus() {
    assertThat(name(GraphErrors.decide(100, Optional.empty(), 500))).isEqualTo("OUR_REQUEST");
    assertThat(name(GraphErrors.decide(131_000, Optional.empty(), 400))).isEqualTo("MAY_BE_SENT");
  }

  @Test
  void waitsLongerThanADayWhereMetaAsksForIt() {
    Duration asked = Duration.ofHours(30);

    assertThat(GraphErrors.decide(131_049, Optional.of(asked), 400))
        .isInstanceOfSatisfying(
            SendOutcome.Throttled.class, it -> assertThat(it.retryAfter()).contains(asked));
  }

  private static String name(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Throttled(Optional<Duration> wait, boolean person, _, _) ->
          name(wait, person);
      case SendOutcome.Unknown _ -> "MAY_BE_SENT";
      case SendOutcome.Rejected(_, Kind kind, _) -> kind.name();
      case SendOutcome.Halted _ -> "STOP";
      case SendOutcome.Accepted _ -> "ACCEPTED";
      case SendOutcome.Retry _ -> "RETRY";
    };
  }

  private static String name(Optional<Duration> wait, boolean person) {
    String name =
        switch (wait.map(Duration::toSeconds).orElse(0L).intValue()) {
          case 7 -> "SLOW_DOWN";
          case 3600 -> "AN_HOUR";
          case 86_400 -> "A_DAY";
          default -> "ANOTHER_TIME";
        };
    return person ? name + "_FOR_PERSON" : name;
  }

  private static String reason(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Throttled(_, _, String reason, _) -> reason;
      case SendOutcome.Unknown(String reason, _) -> reason;
      case SendOutcome.Rejected(String reason, _, _) -> reason;
      case SendOutcome.Halted(String reason, _) -> reason;
      case SendOutcome.Retry(String reason) -> reason;
      case SendOutcome.Accepted _ -> "";
    };
  }
}
