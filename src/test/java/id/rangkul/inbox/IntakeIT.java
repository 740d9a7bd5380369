package id.rangkul.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rangkul.shared.Address;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.SharedForTests;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.shared.Wamid;
import id.rangkul.support.SteppedClock;
import id.rangkul.support.TestRedis;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.RedisCallback;

class IntakeIT {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final Address MOTHERS = new Address.Phone("+6281310000002");
  private static final Address ELSEWHERE = new Address.Phone("+6281399999999");
  private static final Party MOTHER = new Party.OfContact(new ContactId("ibu-budi"));
  private static final int ALL = 1000;

  private final CentreId centre = TestRedis.freshCentre();
  private final String number = "900" + centre.value().replaceAll("[^0-9]", "");
  private final Directory directory = InboxForTests.directory();
  private final Intake intake = InboxForTests.intake(new SteppedClock(NOW));
  private final Ledger ledger = InboxForTests.ledger();

  @BeforeEach
  void registerTheCentre() {
    directory.register(centre, number);
    UnitOfWork unit = UnitOfWork.unfenced();
    directory.stageAddress(unit, centre, MOTHERS, MOTHER);
    SharedForTests.commits().commit(unit);
  }

  @AfterEach
  void forgetTheCentre() {
    InboxForTests.forget(centre);
  }

  @Test
  void keepsAMessageInItsSendersLaneBeforeItAnswers() {
    assertThat(accept(message("wamid.a", MOTHERS))).isEqualTo(new Intake.Accepted(1, 0, 0));

    assertThat(waitingOf(MOTHER))
        .singleElement()
        .isEqualTo(
            new Arrival.MessageReceived(
                NOW,
                new Wamid("wamid.a"),
                MOTHER,
                List.of(),
                Optional.empty(),
                new Content.Text(new Sensitive("halo"))));
    assertThat(ledger.fateOf(centre, new Wamid("wamid.a"))).contains("OPEN");
    assertThat(ledger.open(centre)).isEqualTo(1);
  }

  @Test
  void takesTheSameMessageInOnce() {
    accept(message("wamid.a", MOTHERS));

    assertThat(accept(message("wamid.a", MOTHERS))).isEqualTo(new Intake.Accepted(0, 1, 0));
    assertThat(accept(message("wamid.b", MOTHERS), message("wamid.b", MOTHERS)))
        .isEqualTo(new Intake.Accepted(1, 1, 0));
    assertThat(waitingOf(MOTHER)).hasSize(2);
  }

  @Test
  void takesTheSameMessageInOnceFromManyPostsAtOnce() {
    int fresh =
        IntStream.range(0, 20)
            .parallel()
            .map(_ -> accept(message("wamid.a", MOTHERS)).fresh())
            .sum();

    assertThat(fresh).isEqualTo(1);
    assertThat(waitingOf(MOTHER)).hasSize(1);
  }

  @Test
  void doesNotTakeAMessageInAgainOnceItHasAFate() {
    Wamid wamid = new Wamid("wamid.a");
    accept(message("wamid.a", MOTHERS));
    UnitOfWork unit = UnitOfWork.unfenced();
    ledger.stage(unit, centre, wamid, new Fate.Answered());
    SharedForTests.commits().commit(unit);

    assertThat(accept(message("wamid.a", MOTHERS)).repeated()).isEqualTo(1);
    assertThat(ledger.fateOf(centre, wamid)).contains("ANSWERED");
    assertThat(ledger.open(centre)).isZero();
    assertThat(TestRedis.template().getExpire(InboxKeys.fate(centre, wamid).text()))
        .isBetween(1L, InboxSettings.REMEMBER_MESSAGES.toSeconds());
  }

  @Test
  void keepsTheOrderOfOnePersonsMessages() {
    List<String> names = IntStream.range(0, 600).mapToObj(i -> "wamid." + i).toList();

    accept(names.stream().map(name -> message(name, MOTHERS)).toArray(Incoming[]::new));

    assertThat(waitingOf(MOTHER))
        .extracting(arrival -> ((Arrival.MessageReceived) arrival).wamid().value())
        .containsExactlyElementsOf(names);
  }

  @Test
  void takesNothingInWhileRedisIsFullAndEverythingOnceItIsNot() {
    Incoming[] both = {message("wamid.a", MOTHERS), message("wamid.b", ELSEWHERE)};

    limitMemory("1");
    try {
      assertThatThrownBy(() -> accept(both)).isInstanceOf(InboxUnavailable.class);
    } finally {
      limitMemory("0");
    }

    assertThat(everythingWaiting()).isEmpty();
    assertThat(ledger.fateOf(centre, new Wamid("wamid.a"))).isEmpty();
    assertThat(accept(both)).isEqualTo(new Intake.Accepted(2, 0, 0));
  }

  @Test
  void knowsAStrangerByTheHashOfTheAddressOnly() {
    accept(message("wamid.a", ELSEWHERE));

    Party stranger = directory.behind(centre, List.of(ELSEWHERE)).party();
    assertThat(stranger).isInstanceOf(Party.Stranger.class);
    assertThat(stranger.key()).doesNotContain("81399999999");
    assertThat(waitingOf(stranger)).hasSize(1);
  }

  @Test
  void knowsAPersonByAnyOfTheAddresses() {
    Address.UserId hidden = new Address.UserId("ID.abc123");

    accept(
        new Incoming.Message(
            NOW,
            new Wamid("wamid.a"),
            List.of(hidden, MOTHERS),
            Optional.empty(),
            new Content.Reaction(new Sensitive("🌿"))));

    assertThat(waitingOf(MOTHER)).hasSize(1);
  }

  @Test
  void countsWhatComesForANumberThatNoCentreHasAndTakesTheRestIn() {
    Delivery homeless = new Delivery("1", List.of(message("wamid.x", MOTHERS)));
    Delivery ours = new Delivery(number, List.of(message("wamid.a", MOTHERS)));

    assertThat(intake.accept(List.of(homeless, ours))).isEqualTo(new Intake.Accepted(1, 0, 1));
    assertThat(ledger.fateOf(centre, new Wamid("wamid.x"))).isEmpty();
  }

  @Test
  void keepsStatusesAndUnknownKindsWithoutAFate() {
    Incoming status =
        new Incoming.Status(
            NOW,
            new Wamid("wamid.ours"),
            Optional.of(new MessageId("m1")),
            DeliveryStatus.READ,
            Optional.empty(),
            List.of(),
            Optional.empty());
    Incoming unknown = new Incoming.Unknown(NOW, "flows", new Sensitive("{}"));

    assertThat(accept(status, unknown).fresh()).isEqualTo(2);
    assertThat(ledger.open(centre)).isZero();
    assertThat(everythingWaiting()).hasSize(2);
  }

  @Test
  void storesWhatPeopleWriteOnlySealed() {
    accept(message("wamid.a", MOTHERS));

    assertThat(
            TestRedis.template().opsForStream().range(laneOf(MOTHER), Range.unbounded()).toString())
        .contains("sealed@")
        .doesNotContain("halo")
        .doesNotContain("81310000002");
  }

  @Test
  void countsAMessageAsOverdueAfterItsDeadline() {
    accept(message("wamid.a", MOTHERS));
    Instant deadline = NOW.plus(InboxForTests.SETTINGS.answerWithin());

    assertThat(ledger.overdue(centre, deadline.minusMillis(1), ALL)).isEmpty();
    assertThat(ledger.overdue(centre, deadline, ALL)).containsExactly("wamid.a");
  }

  private static void limitMemory(String bytes) {
    TestRedis.template()
        .execute(
            (RedisCallback<Boolean>)
                connection -> {
                  connection.serverCommands().setConfig("maxmemory", bytes);
                  return true;
                });
  }

  private Intake.Accepted accept(Incoming... incoming) {
    return intake.accept(List.of(new Delivery(number, List.of(incoming))));
  }

  private static Incoming message(String wamid, Address from) {
    return new Incoming.Message(
        NOW,
        new Wamid(wamid),
        List.of(from),
        Optional.empty(),
        new Content.Text(new Sensitive("halo")));
  }

  private String laneOf(Party party) {
    int lane = InboxKeys.laneOf(party, InboxForTests.SETTINGS.lanes());
    return InboxKeys.lane(centre, lane).text();
  }

  private List<Arrival> waitingOf(Party party) {
    int lane = InboxKeys.laneOf(party, InboxForTests.SETTINGS.lanes());
    return InboxForTests.lanes().waiting(centre, lane, ALL).stream().map(Waiting::arrival).toList();
  }

  private List<Arrival> everythingWaiting() {
    return IntStream.range(0, InboxForTests.SETTINGS.lanes())
        .boxed()
        .flatMap(lane -> InboxForTests.lanes().waiting(centre, lane, ALL).stream())
        .map(Waiting::arrival)
        .toList();
  }
}
