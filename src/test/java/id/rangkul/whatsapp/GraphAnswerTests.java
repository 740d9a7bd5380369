package id.rangkul.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.Wamid;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphAnswerTests {
  @Test
  void readsTheIdOfAnAcceptedMessage() {
    assertThat(outcome(200, "{\"messages\":[{\"id\":\"wamid.Baru\"}]}"))
        .isEqualTo(new SendOutcome.Accepted(new Wamid("wamid.Baru")));
  }

  @Test
  void staysAcceptedWhileMetaHoldsAMessageForItsQuality() {
    String held =
        """
        {"messages": [{"id": "wamid.Ditahan", "message_status": "held_for_quality_assessment"}]}
        """;

    assertThat(outcome(200, held)).isInstanceOf(SendOutcome.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "null",
        "{\"messages\":[]}",
        "{\"messages\":[{\"id\":5}]}",
        "{\"messages\":[{\"id\":\"\"}]}",
        "<html>selamat datang</html>",
        "{\"messages\":[{\"id\":\"wamid.Terpo"
      })
  void doesNotKnowWhatASuccessWithoutAnIdMeans(String body) {
    assertThat(outcome(200, body)).isInstanceOf(SendOutcome.Unknown.class);
  }

  @Test
  void decidesByTheCodeOfTheEnvelope() {
    assertThat(outcome(400, "{\"error\":{\"message\":\"+628131 salah\",\"code\":131026}}"))
        .isInstanceOfSatisfying(
            SendOutcome.Rejected.class,
            it -> {
              assertThat(it.kind()).isEqualTo(SendOutcome.Rejected.Kind.THIS_PERSON);
              assertThat(it.reason()).startsWith("131026").doesNotContain("628131");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"error\":{}}", "{\"error\":{\"code\":\"a\"}}", "{\"error\":7}", "x"})
  void takesAServerErrorWithoutACodeForPerhapsSent(String body) {
    assertThat(outcome(500, body)).isInstanceOf(SendOutcome.Unknown.class);
    assertThat(outcome(408, body)).isInstanceOf(SendOutcome.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 403, 404, 407})
  void triesAgainWhereSomethingOnTheWayRefused(int status) {
    assertThat(outcome(status, "<html></html>")).isInstanceOf(SendOutcome.Retry.class);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"3, PT3S", "' 12 ', PT12S", "999999999, PT24H", "-, -", "soon, -", "-5, -", "0, -"})
  void honoursRetryAfter(String header, Duration expected) {
    SendOutcome slow = new GraphAnswer(400, header, "{\"error\":{\"code\":130429}}").outcome();
    SendOutcome bare = new GraphAnswer(429, header, "").outcome();

    assertThat(wait(slow)).isEqualTo(Optional.ofNullable(expected));
    assertThat(wait(bare)).isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void passesOnHowLongToWaitBeforeAskingAgain() {
    GraphAnswer slow = new GraphAnswer(429, "7", "{\"error\":{\"code\":80007}}");

    assertThat(slow.result(Optional::of))
        .isEqualTo(
            new GraphResult.Again<>(
                "80007 too many calls by the business account",
                Optional.of(Duration.ofSeconds(7))));
  }

  @Test
  void takesAnObjectThatIsNotThereForGoneOnlyWhereMetaSaysSo() {
    String envelope = "{\"error\":{\"code\":100,\"error_subcode\":%d}}";

    assertThat(new GraphAnswer(400, null, envelope.formatted(33)).result(Optional::of))
        .isInstanceOf(GraphResult.Gone.class);
    assertThat(new GraphAnswer(404, null, envelope.formatted(7)).result(Optional::of))
        .isInstanceOf(GraphResult.Refused.class);
  }

  private static Optional<Duration> wait(SendOutcome outcome) {
    assertThat(outcome).isInstanceOf(SendOutcome.Throttled.class);
    return ((SendOutcome.Throttled) outcome).retryAfter();
  }

  private static SendOutcome outcome(int status, String body) {
    return new GraphAnswer(status, null, body).outcome();
  }
}
