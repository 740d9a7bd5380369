package id.rangkul.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairPaceTests {
  @ParameterizedTest
  @CsvSource({"1,4", "2,16", "3,64", "5,1024", "6,3600", "1000000,3600"})
  void leavesAPersonAloneForFourToTheNthSeconds(int refusals, long seconds) {
    assertThat(PairPace.backOff(refusals)).hasSeconds(seconds);
  }
}
