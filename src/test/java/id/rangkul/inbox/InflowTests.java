package id.rangkul.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InflowTests {
  private final AtomicLong nanos = new AtomicLong();
  private final Inflow inflow = new Inflow(nanos::get);

  @Test
  void tellsEachMessageOnce() {
    inflow.add("1", 2);
    inflow.add("1", 3);

    assertThat(inflow.take("1", 100)).isEqualTo(5);
    assertThat(inflow.take("1", 100)).isZero();
  }

  @Test
  void tellsTheRestTheNextTime() {
    inflow.add("1", 5);

    assertThat(inflow.take("1", 3)).isEqualTo(3);
    assertThat(inflow.take("1", 3)).isEqualTo(2);
  }

  @Test
  void keepsNumbersApart() {
    inflow.add("1", 2);

    assertThat(inflow.take("2", 100)).isZero();
  }

  @Test
  void forgetsWhatIsOlderThanASecond() {
    inflow.add("1", 2);
    nanos.addAndGet(1_000_000_001L);

    assertThat(inflow.take("1", 100)).isZero();
    inflow.add("1", 4);
    assertThat(inflow.take("1", 100)).isEqualTo(4);
  }
}
