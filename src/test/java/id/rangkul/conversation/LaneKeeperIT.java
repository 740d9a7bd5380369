package id.rangkul.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.inbox.InboxForTests;
import id.rangkul.inbox.Lanes;
import id.rangkul.inbox.Wakes;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Lease;
import id.rangkul.support.TestRedis;
import id.rangkul.timers.TimersForTests;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class LaneKeeperIT {
  private static final int ALL = InboxForTests.SETTINGS.lanes();
  private static final Duration LEASE = Duration.ofSeconds(3);
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final CentreId centre = TestRedis.freshCentre();
  private final List<LaneKeeper> keepers = new ArrayList<>();

  @BeforeEach
  void registerTheCentre() {
    InboxForTests.directory().register(centre, "600" + centre.value().replaceAll("[^0-9]", ""));
  }

  @AfterEach
  void stopEverybody() {
    keepers.forEach(LaneKeeper::stop);
    InboxForTests.forget(centre);
  }

  @Test
  void keepsEveryLaneWhereItIsAlone() {
    LaneKeeper only = start("only");

    awaitHeld(only, ALL);
  }

  @Test
  void sharesTheLanesFairlyAndTakesThemBackWhenTheOtherLeaves() {
    LaneKeeper first = start("first");
    awaitHeld(first, ALL);

    LaneKeeper second = start("second");
    awaitHeld(first, ALL / 2);
    awaitHeld(second, ALL / 2);

    second.stop();
    awaitHeld(first, ALL);
  }

  @Test
  void takesALaneAnewWhoseLeaseRanOutWhileRedisWasAway() {
    LaneKeeper keeper = start("paused");
    awaitHeld(keeper, ALL);
    String lease = "rangkul:{" + centre + "}:lane:3:lease";
    String before = String.valueOf(TestRedis.template().opsForValue().get(lease));

    TestRedis.template().delete(lease);

    Awaitility.await()
        .atMost(DEADLINE)
        .until(
            () ->
                Optional.ofNullable(TestRedis.template().opsForValue().get(lease))
                    .filter(now -> !now.equals(before))
                    .isPresent());
    awaitHeld(keeper, ALL);
  }

  @Test
  void givesEveryLaneBackWhenItStops() {
    LaneKeeper keeper = start("leaving");
    awaitHeld(keeper, ALL);

    keeper.stop();

    Lanes onlooker = InboxForTests.lanes("onlooker", LEASE);
    for (int lane = 0; lane < ALL; lane++) {
      Optional<Lease> claimed = onlooker.claim(centre, lane, Optional.empty());
      assertThat(claimed).isPresent();
      claimed.ifPresent(onlooker::release);
    }
  }

  private LaneKeeper start(String name) {
    Lanes lanes = InboxForTests.lanes(centre + name, LEASE);
    Wakes wakes = new Wakes();
    LaneKeeper keeper =
        new LaneKeeper(
            InboxForTests.directory(),
            InboxForTests.instances(centre + name, LEASE),
            lanes,
            TimersForTests.pump(Clock.systemUTC()),
            (of, lane, lease) ->
                new LaneWorker(
                    of,
                    lane,
                    lease,
                    lanes,
                    wakes,
                    Mockito.mock(Turns.class),
                    new SimpleMeterRegistry()));
    keepers.add(keeper);
    keeper.start();
    return keeper;
  }

  private static void awaitHeld(LaneKeeper keeper, int lanes) {
    Awaitility.await().atMost(DEADLINE).until(() -> keeper.held() == lanes);
  }
}
