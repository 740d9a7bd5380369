package id.rangkul.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Commit;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Lease;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import id.rangkul.shared.SharedForTests;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.support.TestRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LanesIT {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final Party MOTHER = new Party.OfContact(new ContactId("ibu-budi"));
  private static final int LANE = InboxKeys.laneOf(MOTHER, InboxForTests.SETTINGS.lanes());

  private final CentreId centre = TestRedis.freshCentre();
  private final Lanes ours = InboxForTests.lanes("ours", LONG);
  private final Lanes theirs = InboxForTests.lanes("theirs", LONG);

  @Test
  void givesALaneToOneOwner() {
    assertThat(claim(ours)).isPresent();
    assertThat(claim(theirs)).isEmpty();
  }

  @Test
  void givesALaneToExactlyOneOfManyWhoAskAtOnce() {
    List<Optional<Lease>> claims =
        IntStream.range(0, 20)
            .parallel()
            .mapToObj(i -> claim(InboxForTests.lanes("instance-" + i, LONG)))
            .toList();

    assertThat(claims).filteredOn(Optional::isPresent).hasSize(1);
  }

  @Test
  void letsTheOwnerRenewUnderTheSameToken() {
    Optional<Lease> lease = claim(ours);

    assertThat(ours.claim(centre, LANE, lease)).isEqualTo(lease);
  }

  @Test
  void refusesAnInstanceThatHasForgottenItsTokenUntilTheLeaseRunsOut() {
    claim(ours);

    assertThat(claim(ours)).isEmpty();
  }

  @Test
  void givesALaneOnWhenItsLeaseHasRunOut() {
    Lease first = claim(InboxForTests.lanes("dying", SHORT)).orElseThrow();

    Lease next =
        Awaitility.await()
            .atMost(DEADLINE)
            .until(() -> claim(theirs), Optional::isPresent)
            .orElseThrow();
    assertThat(next.token()).isNotEqualTo(first.token());
  }

  @Test
  void givesALaneOnAtOnceWhenItIsGivenBack() {
    ours.release(claim(ours).orElseThrow());

    assertThat(claim(theirs)).isPresent();
  }

  @Test
  void doesNotGiveBackWhatBelongsToSomebodyElseByNow() {
    Lease lost = claim(ours).orElseThrow();
    runOut(lost);
    Optional<Lease> taken = claim(theirs);

    ours.release(lost);

    assertThat(theirs.claim(centre, LANE, taken)).isEqualTo(taken);
  }

  @Test
  void doesNotLetAFormerOwnerRenewWhatItHasLost() {
    Lease lost = claim(ours).orElseThrow();
    runOut(lost);
    claim(theirs);

    assertThat(ours.claim(centre, LANE, Optional.of(lost))).isEmpty();
  }

  @Test
  void writesNothingForAnOwnerWhoseLeaseSomebodyElseHasTaken() {
    waits("a");
    Lease lost = claim(ours).orElseThrow();
    Waiting seen = waiting().getFirst();
    runOut(lost);
    claim(theirs);

    assertThat(done(lost, seen)).isInstanceOf(Commit.NotOwner.class);
    assertThat(waiting()).containsExactly(seen);
  }

  @Test
  void writesNothingForAnOwnerWhoseLeaseHasRunOutThoughNobodyHasTakenIt() {
    waits("a");
    Lease lost = claim(ours).orElseThrow();
    runOut(lost);

    assertThat(done(lost, waiting().getFirst())).isInstanceOf(Commit.NotOwner.class);
  }

  @Test
  void writesNothingForAFormerOwnerThatTookTheLaneAnew() {
    waits("a");
    Lease lost = claim(ours).orElseThrow();
    runOut(lost);
    Lease anew = claim(ours).orElseThrow();

    assertThat(done(lost, waiting().getFirst())).isInstanceOf(Commit.NotOwner.class);
    assertThat(done(anew, waiting().getFirst())).isInstanceOf(Commit.Committed.class);
  }

  @Test
  void beginsWithTheOldestAndForgetsWhatHasHadItsTurn() {
    waits("a", "b", "c");
    Lease lease = claim(ours).orElseThrow();

    done(lease, waiting().getFirst());

    assertThat(waiting()).extracting(it -> aboutOf(it.arrival())).containsExactly("b", "c");
  }

  @Test
  void handsOutWhatCannotBeReadInsteadOfStandingStillBehindIt() {
    TestRedis.template()
        .opsForStream()
        .add(InboxKeys.lane(centre, LANE).text(), Map.of("a", "{\"type\":\"NoSuch\"}"));
    waits("b");

    List<Waiting> waiting = waiting();
    assertThat(((Arrival.Unrecognised) waiting.getFirst().arrival()).kind())
        .isEqualTo(Arrival.UNREADABLE);
    assertThat(waiting).hasSize(2);
  }

  @Test
  void setsAsideWhatCouldNotBeHandledWithItsReason() {
    waits("a");
    Lease lease = claim(ours).orElseThrow();
    UnitOfWork unit = UnitOfWork.under(lease);
    ours.stageParked(unit, centre, LANE, waiting().getFirst(), "IllegalStateException", NOW);
    SharedForTests.commits().commit(unit);

    assertThat(waiting()).isEmpty();
    assertThat(SharedForTests.records().entries(InboxKeys.parked(centre), "a", 10))
        .singleElement()
        .satisfies(entry -> assertThat(entry.getValue()).contains("IllegalStateException"));
  }

  @Test
  void countsTheLivingAndForgetsTheDead() {
    Duration silence = Duration.ofMillis(300);
    Instances one = InboxForTests.instances(centre + "-one", silence);
    Instances two = InboxForTests.instances(centre + "-two", silence);
    one.alive();

    assertThat(two.alive()).isGreaterThanOrEqualTo(2);
    Awaitility.await().atMost(DEADLINE).until(() -> one.alive() == 1);
  }

  private Optional<Lease> claim(Lanes lanes) {
    return lanes.claim(centre, LANE, Optional.empty());
  }

  /// What Redis does when the time of a lease is over.
  private static void runOut(Lease lease) {
    TestRedis.template().delete(lease.key().text());
  }

  private Commit done(Lease lease, Waiting waiting) {
    UnitOfWork unit = UnitOfWork.under(lease);
    ours.stageDone(unit, centre, LANE, waiting);
    return SharedForTests.commits().commit(unit);
  }

  private List<Waiting> waiting() {
    return ours.waiting(centre, LANE, 100);
  }

  private void waits(String... abouts) {
    UnitOfWork unit = UnitOfWork.unfenced();
    for (String about : abouts) {
      var arrival =
          new Arrival.SendFailed(
              NOW, new MessageId("m1"), MOTHER, about, "ROUTINE", Optional.empty(), "");
      ours.stageArrival(unit, centre, arrival);
    }
    SharedForTests.commits().commit(unit);
  }

  private static String aboutOf(Arrival arrival) {
    return ((Arrival.SendFailed) arrival).about();
  }
}
