package id.rangkul.timers;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.InboxForTests;
import id.rangkul.inbox.InboxKeys;
import id.rangkul.inbox.Waiting;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.SharedForTests;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.support.SteppedClock;
import id.rangkul.support.TestRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimersIT {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final String SUBJECT = "contact:ibu-budi";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int ALL = 10_000;

  private final CentreId centre = TestRedis.freshCentre();
  private final SteppedClock clock = new SteppedClock(NOW);
  private final Timers timers = TimersForTests.timers();
  private final TimerPump pump = TimersForTests.pump(clock);

  @Test
  void leavesATimerAloneUntilItIsDue() {
    set("prompt:a", NOW.plus(HOUR), 1);

    assertThat(pump.pump(centre)).isZero();
    clock.step(HOUR.minusMillis(1));
    assertThat(pump.pump(centre)).isZero();
    clock.step(Duration.ofMillis(1));
    assertThat(pump.pump(centre)).isEqualTo(1);
  }

  @Test
  void letsADueTimerEnterThroughItsSubjectsLane() {
    set("prompt:a", NOW, 7);

    pump.pump(centre);

    assertThat(fired(laneOf(SUBJECT)))
        .containsExactly(new Arrival.TimerFired(NOW, "prompt:a", "prompt", SUBJECT, 7));
  }

  @Test
  void isOneTimerWhenItIsSetTwice() {
    set("prompt:a", NOW, 1);
    set("prompt:a", NOW, 1);

    pump.pump(centre);

    assertThat(allFired()).hasSize(1);
  }

  @Test
  void goesByWhatWasSetLast() {
    set("prompt:a", NOW, 1);
    set("prompt:a", NOW.plus(HOUR), 2);

    assertThat(pump.pump(centre)).isZero();
    clock.step(HOUR);
    pump.pump(centre);
    assertThat(allFired()).extracting(Arrival.TimerFired::version).containsExactly(2L);
  }

  @Test
  void firesOnceHoweverOftenItIsPumped() {
    set("prompt:a", NOW, 1);

    assertThat(pump.pump(centre)).isEqualTo(1);
    assertThat(pump.pump(centre)).isZero();
    assertThat(allFired()).hasSize(1);
  }

  @Test
  void firesOnceWhenManyPumpAtOnce() {
    setMany(50);

    int moved =
        IntStream.range(0, 10).parallel().map(_ -> TimersForTests.pump(clock).pump(centre)).sum();

    assertThat(moved).isEqualTo(50);
    assertThat(allFired())
        .extracting(Arrival.TimerFired::timer)
        .doesNotHaveDuplicates()
        .hasSize(50);
  }

  @Test
  void neitherSkipsNorRepeatsWhenThePumpComesLate() {
    setMany(2 * TimerPump.BATCH + 1);
    clock.step(Duration.ofDays(30));

    assertThat(pump.pump(centre)).isEqualTo(2 * TimerPump.BATCH + 1);
    assertThat(pump.pump(centre)).isZero();
    assertThat(allFired())
        .extracting(Arrival.TimerFired::timer)
        .doesNotHaveDuplicates()
        .hasSize(2 * TimerPump.BATCH + 1);
  }

  @Test
  void doesNotFireWhatWasCancelled() {
    set("alert:K-001-1", NOW, 1);
    UnitOfWork unit = UnitOfWork.unfenced();
    timers.stageCancelled(unit, centre, "alert:K-001-1");
    timers.stageCancelled(unit, centre, "alert:never-set");
    SharedForTests.commits().commit(unit);

    assertThat(pump.pump(centre)).isZero();
    assertThat(SharedForTests.records().fields(Timers.what(centre))).isEmpty();
  }

  @Test
  void leavesNothingBehindOfWhatHasFired() {
    setMany(3);

    pump.pump(centre);

    assertThat(SharedForTests.records().size(Timers.due(centre))).isZero();
    assertThat(SharedForTests.records().fields(Timers.what(centre))).isEmpty();
  }

  private void set(String id, Instant due, long version) {
    UnitOfWork unit = UnitOfWork.unfenced();
    timers.stage(unit, centre, new Timer(id, "prompt", SUBJECT, version, due));
    SharedForTests.commits().commit(unit);
  }

  private void setMany(int count) {
    UnitOfWork unit = UnitOfWork.unfenced();
    for (int i = 0; i < count; i++) {
      timers.stage(
          unit, centre, new Timer("prompt:" + i, "prompt", "contact:c" + i, 1, NOW.minusMillis(i)));
    }
    SharedForTests.commits().commit(unit);
  }

  private static int laneOf(String subject) {
    return InboxKeys.laneOf(subject, InboxForTests.SETTINGS.lanes());
  }

  private List<Arrival.TimerFired> fired(int lane) {
    return InboxForTests.lanes().waiting(centre, lane, ALL).stream()
        .map(Waiting::arrival)
        .map(Arrival.TimerFired.class::cast)
        .toList();
  }

  private List<Arrival.TimerFired> allFired() {
    return IntStream.range(0, InboxForTests.SETTINGS.lanes())
        .boxed()
        .flatMap(lane -> fired(lane).stream())
        .toList();
  }
}
