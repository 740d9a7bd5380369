package id.rangkul.media;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.inbox.MediaLoss;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetbackTests {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  private static Optional<Attempt.Later> later(
      Optional<Duration> after, int attempts, Instant since) {
    return new Setback("HTTP 503", after, MediaLoss.NOT_TO_BE_HAD).later(attempts, since, NOW);
  }

  @ParameterizedTest
  @CsvSource({"1,PT5S", "2,PT20S", "3,PT1M20S", "7,PT5H41M20S", "8,PT6H", "1000,PT6H"})
  void waitsLongerEachTime(int attempts, Duration pause) {
    assertThat(later(Optional.empty(), attempts, NOW))
        .contains(new Attempt.Later(NOW.plus(pause), "HTTP 503"));
  }

  @Test
  void waitsAsLongAsMetaAsks() {
    Duration asked = Duration.ofMinutes(30);
    assertThat(later(Optional.of(asked), 1, NOW).orElseThrow().next()).isEqualTo(NOW.plus(asked));
    assertThat(later(Optional.of(asked), 8, NOW).orElseThrow().next())
        .isEqualTo(NOW.plus(Setback.LONGEST_PAUSE));
  }

  @Test
  void givesUpWhereMetaHasForgottenTheFileByThen() {
    Instant longAgo = NOW.minus(Setback.WORTH_TRYING).plusSeconds(5);
    assertThat(later(Optional.empty(), 1, longAgo)).isEmpty();
    assertThat(later(Optional.empty(), 1, longAgo.plusSeconds(1))).isPresent();
  }
}
