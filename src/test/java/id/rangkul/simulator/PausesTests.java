package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PausesTests {
  private final Pauses pauses = new Pauses(Duration.ofSeconds(1), Duration.ofSeconds(5), 5);

  @Test
  void doublesUpToTheLongest() {
    assertThat(pauses.after(1)).contains(Duration.ofSeconds(1));
    assertThat(pauses.after(2)).contains(Duration.ofSeconds(2));
    assertThat(pauses.after(3)).contains(Duration.ofSeconds(4));
    assertThat(pauses.after(4)).contains(Duration.ofSeconds(5));
  }

  @Test
  void endsWithTheLastAttempt() {
    assertThat(pauses.after(5)).isEqualTo(Optional.empty());
  }
}
