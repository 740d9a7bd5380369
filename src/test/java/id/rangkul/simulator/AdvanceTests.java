package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdvanceTests {
  @ParameterizedTest
  @CsvSource({"PT1H, PT1H", "P1D, PT24H", "P7D, PT168H", "P1W, PT168H", "PT0S, PT0S"})
  void readsIsoDurations(String text, Duration length) {
    assertThat(Advance.parse(text)).isEqualTo(new Advance.By(length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "besok", "1 hour", "P1Y", "PT", "P999999999999999999D", "P999999999W"})
  void saysWhatADurationIs(String text) {
    assertThat(Advance.parse(text)).isInstanceOf(Advance.Wrong.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-PT1H", "PT-1S", "P-1D"})
  void neverMovesBack(String text) {
    assertThat(Advance.parse(text)).isEqualTo(new Advance.Wrong("Time moves forward only."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P367D", "P53W"})
  void jumpsAYearAtMost(String text) {
    assertThat(Advance.parse(text)).isEqualTo(new Advance.Wrong("At most 366 days at once."));
  }
}
