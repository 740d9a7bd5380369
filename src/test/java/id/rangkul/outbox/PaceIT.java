package id.rangkul.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import id.rangkul.inbox.Inflow;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.SharedForTests;
import id.rangkul.support.TestRedis;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The time of these tests moves in steps of a millisecond; the bucket lies in a real Redis.
class PaceIT {
  private static final String NUMBER = "106540352242922";
  private static final int SECONDS = 4;
  private static final int ALLOWED_PERCENT = 2;
  private static final long START = Duration.ofDays(20_000).toNanos();

  private final CentreId centre = TestRedis.freshCentre();
  private final AtomicLong nanos = new AtomicLong(START);
  private final Inflow inflow = new Inflow(nanos::get);

  @ParameterizedTest
  @CsvSource({"80,1", "80,2", "1000,1", "1000,2"})
  void holdsTheRateOfTheNumberWithAnyNumberOfInstances(int rate, int instances) {
    List<Pace> paces = IntStream.range(0, instances).mapToObj(_ -> pace(rate)).toList();

    assertThat(taken(paces, SECONDS))
        .isCloseTo((long) rate * SECONDS, withinPercentage(ALLOWED_PERCENT));
  }

  @Test
  void sharesTheRateBetweenInstances() {
    List<Pace> paces = List.of(pace(80), pace(80));

    long first = taken(paces.subList(0, 1), 1);
    long both = taken(paces, 1);

    assertThat(first).isBetween(79L, 83L);
    assertThat(both).isBetween(79L, 83L);
  }

  @Test
  void leavesRoomForWhatPeopleWrite() {
    Pace pace = pace(80);
    taken(List.of(pace), 1);
    inflow.add(NUMBER, 30);

    assertThat(taken(List.of(pace), 1)).isBetween(48L, 52L);
  }

  @Test
  void slowsDownToHalfAtMostInAFlood() {
    Pace pace = pace(80);
    taken(List.of(pace), 1);
    inflow.add(NUMBER, 1000);

    assertThat(taken(List.of(pace), 1)).isBetween(38L, 42L);
    assertThat(taken(List.of(pace), 1)).isBetween(78L, 82L);
  }

  @Test
  void doesNotHoldBackOneNumberForAnother() {
    Pace pace = pace(80);
    while (pace.take(centre, NUMBER).isZero()) {
      assertThat(nanos.get()).isEqualTo(START);
    }

    assertThat(pace.take(centre, "another")).isZero();
  }

  @Test
  void allowsHardlyABurstAfterASilence() {
    Pace pace = pace(1000);
    taken(List.of(pace), 1);
    nanos.addAndGet(Duration.ofMinutes(1).toNanos());

    assertThat(taken(List.of(pace), 1)).isBetween(1000L, 1040L);
  }

  @Test
  void usesATokenThatWasGivenBack() {
    Pace pace = pace(1);
    assertThat(pace.take(centre, NUMBER)).isZero();
    assertThat(pace.take(centre, NUMBER)).isPositive();

    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(pace.take(centre, NUMBER)).isZero();
    pace.giveBack(centre, NUMBER);
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(pace.take(centre, NUMBER)).isZero();
    assertThat(pace.take(centre, NUMBER)).isZero();
  }

  /// How many messages could go in so many seconds.
  private long taken(List<Pace> paces, int seconds) {
    long end = nanos.get() + Duration.ofSeconds(seconds).toNanos();
    long taken = 0;
    while (nanos.get() < end) {
      for (Pace pace : paces) {
        while (pace.take(centre, NUMBER).isZero()) {
          taken++;
        }
      }
      nanos.addAndGet(Duration.ofMillis(1).toNanos());
    }
    return taken;
  }

  private Pace pace(int rate) {
    TimeMeter time =
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return nanos.get();
          }

          @Override
          public boolean isWallClockBased() {
            return true;
          }
        };
    SharedBuckets buckets =
        new SharedBuckets(
            SharedForTests.records(), new SwapBucketScript(TestRedis.template()), time);
    return new Pace(rate, buckets::at, inflow, nanos::get);
  }
}
