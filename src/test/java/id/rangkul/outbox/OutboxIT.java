package id.rangkul.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.DeliveryStatus;
import id.rangkul.inbox.Pricing;
import id.rangkul.outbox.ClaimMessageScript.Attempt;
import id.rangkul.shared.CaseId;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Wamid;
import id.rangkul.support.SteppedClock;
import id.rangkul.support.TestRedis;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutboxIT {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final String MOTHER = "ibu-budi";
  private static final Wamid WAMID = new Wamid("wamid.1");
  private static final Duration WAIT = Verdict.WAIT_FOR_STATUS_BULK;

  private final SteppedClock clock = new SteppedClock(NOW);
  private final OutboxForTests outbox = new OutboxForTests(clock);
  private final ClaimMessageScript claims = new ClaimMessageScript(TestRedis.template());

  @Test
  void claimsAMessageForOneOfManySenders() {
    MessageId id = outbox.stage("a", MOTHER, Purpose.REPLY);

    List<Optional<Attempt>> claimed =
        IntStream.range(0, 20).parallel().mapToObj(_ -> claim(Queue.URGENT, id)).toList();

    assertThat(claimed)
        .filteredOn(Optional::isPresent)
        .containsExactly(Optional.of(new Attempt(1, State.QUEUED, 0)));
    assertThat(outbox.state(id)).isEqualTo(State.SENDING);
  }

  @Test
  void doesNotClaimTheSecondBeforeTheFirst() {
    MessageId first = outbox.stage("a", MOTHER, Purpose.REPLY);
    MessageId second = outbox.stage("b", MOTHER, Purpose.REPLY);

    assertThat(claim(Queue.URGENT, second)).isEmpty();
    assertThat(claim(Queue.URGENT, first)).isPresent();
    assertThat(claim(Queue.URGENT, second)).isEmpty();
    settle(first, 1, State.ACCEPTED);
    assertThat(claim(Queue.URGENT, second)).isPresent();
  }

  @Test
  void hasOneMessageUnderWayToAPersonInBothQueuesTogether() {
    MessageId urgent = outbox.stage("a", MOTHER, Purpose.REPLY);
    MessageId bulk = outbox.stage("b", MOTHER, Purpose.ROUTINE);
    claim(Queue.URGENT, urgent);

    assertThat(claim(Queue.BULK, bulk)).isEmpty();
    settle(urgent, 1, State.ACCEPTED);
    assertThat(claim(Queue.BULK, bulk)).isPresent();
  }

  @Test
  void letsAnUrgentMessagePassARoutineOneOfWhichNobodyKnowsWhetherItArrived() {
    MessageId routine = outbox.stage("a", MOTHER, Purpose.ROUTINE);
    MessageId safety = outbox.stage("b", MOTHER, Purpose.SAFETY);
    claim(Queue.BULK, routine);
    assertThat(claim(Queue.URGENT, safety)).isEmpty();

    settle(routine, 1, State.UNKNOWN);

    assertThat(claim(Queue.URGENT, safety)).isPresent();
    assertThat(claim(Queue.BULK, routine)).isEmpty();
  }

  @Test
  void keepsTheOrderWhileTheFirstWaitsToBeTriedAgain() {
    MessageId first = outbox.stage("a", MOTHER, Purpose.REPLY);
    MessageId second = outbox.stage("b", MOTHER, Purpose.REPLY);
    claim(Queue.URGENT, first);
    settle(first, 1, State.QUEUED, NOW.plusSeconds(10));

    assertThat(claim(Queue.URGENT, first)).isEmpty();
    assertThat(claim(Queue.URGENT, second)).isEmpty();
    clock.step(Duration.ofSeconds(10));
    assertThat(claim(Queue.URGENT, first)).contains(new Attempt(2, State.QUEUED, 0));
  }

  @Test
  void doesNotSettleAnAttemptThatIsNotTheLatest() {
    MessageId id = outbox.stage("a", MOTHER, Purpose.SAFETY);
    claim(Queue.URGENT, id);
    settle(id, 1, State.QUEUED);
    claim(Queue.URGENT, id);

    assertThat(settle(id, 1, State.DEAD)).isFalse();
    assertThat(outbox.state(id)).isEqualTo(State.SENDING);
  }

  @Test
  void settlesAnAttemptOnce() {
    MessageId id = outbox.stage("a", MOTHER, Purpose.SAFETY);
    claim(Queue.URGENT, id);

    assertThat(settle(id, 1, State.ACCEPTED)).isTrue();
    assertThat(settle(id, 1, State.DEAD)).isFalse();
    assertThat(outbox.failures(MOTHER)).isEmpty();
  }

  @Test
  void findsThatASenderHasDiedOnlyAfterTheCallsTime() {
    MessageId id = outbox.stage("a", MOTHER, Purpose.SAFETY);
    claim(Queue.URGENT, id);
    clock.step(Delivery.CALL_ENDS.minusMillis(1));

    claim(Queue.URGENT, id);
    assertThat(outbox.state(id)).isEqualTo(State.SENDING);

    clock.step(Duration.ofMillis(1));
    assertThat(claim(Queue.URGENT, id)).isEmpty();
    assertThat(outbox.state(id)).isEqualTo(State.UNKNOWN);
  }

  @Test
  void handsOutWhatADeadSenderLeftOnceNoStatusHasCome() {
    MessageId id = sentByADeadSender(Purpose.SAFETY);
    clock.step(WAIT.minusMillis(1));
    assertThat(claim(Queue.URGENT, id)).isEmpty();

    clock.step(Duration.ofMillis(1));
    assertThat(claim(Queue.URGENT, id)).contains(new Attempt(2, State.UNKNOWN, 0));
  }

  @ParameterizedTest
  @EnumSource(names = {"SENT", "DELIVERED", "READ"})
  void takesAStatusWithOurOwnIdForProofThatItArrived(DeliveryStatus proof) {
    MessageId id = sentByADeadSender(Purpose.REPLY);
    MessageId next = outbox.stage("b", MOTHER, Purpose.REPLY);

    applied(Optional.of(id), proof);

    assertThat(outbox.state(id)).isEqualTo(State.valueOf(proof.name()));
    assertThat(claim(Queue.URGENT, next)).isPresent();
    assertThat(outbox.failures(MOTHER)).isEmpty();
  }

  @Test
  void knowsAMessageByMetasNameOnceAStatusHasToldIt() {
    MessageId id = sentByADeadSender(Purpose.REPLY);
    applied(Optional.of(id), DeliveryStatus.SENT);

    applied(Optional.empty(), DeliveryStatus.READ);
    assertThat(outbox.state(id)).isEqualTo(State.READ);
  }

  @Test
  void takesAStatusThatOvertakesTheAnswerOfItsOwnCall() {
    MessageId id = outbox.stage("a", MOTHER, Purpose.REPLY);
    claim(Queue.URGENT, id);
    applied(Optional.of(id), DeliveryStatus.DELIVERED);

    assertThat(settle(id, 1, State.ACCEPTED)).isFalse();
    assertThat(outbox.state(id)).isEqualTo(State.DELIVERED);
  }

  @Test
  void leavesAStatusOfSomebodyElsesMessageAlone() {
    MessageId foreign = new MessageId("no-such");

    applied(Optional.of(foreign), DeliveryStatus.READ);
    applied(Optional.empty(), DeliveryStatus.READ);

    assertThat(outbox.records.fields(OutboxKeys.message(outbox.centre, foreign))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ordersAndRepetitions")
  void endsWithTheHighestStatusWhateverTheOrder(List<DeliveryStatus> order) {
    MessageId id = accepted();

    order.forEach(status -> applied(Optional.of(id), status));

    assertThat(outbox.state(id))
        .isEqualTo(State.valueOf(order.stream().max(Enum::compareTo).orElseThrow().name()));
  }

  static Stream<List<DeliveryStatus>> ordersAndRepetitions() {
    Random random = new Random(7);
    List<DeliveryStatus> all =
        List.of(DeliveryStatus.SENT, DeliveryStatus.DELIVERED, DeliveryStatus.READ);
    return Stream.generate(
            () ->
                IntStream.rangeClosed(0, random.nextInt(6))
                    .mapToObj(_ -> all.get(random.nextInt(all.size())))
                    .toList())
        .limit(40);
  }

  @Test
  void endsDeadWhenMetaSaysThatAnAcceptedMessageFailed() {
    MessageId id = accepted();

    failed(id, "131026 cannot be delivered");
    failed(id, "131026 cannot be delivered");
    applied(Optional.of(id), DeliveryStatus.DELIVERED);

    assertThat(outbox.state(id)).isEqualTo(State.DEAD);
    assertThat(outbox.outbox.dead(outbox.centre)).isEqualTo(1);
    assertThat(outbox.failures(MOTHER)).hasSize(1);
  }

  @Test
  void doesNotBelieveThatADeliveredMessageFailed() {
    MessageId id = accepted();
    applied(Optional.of(id), DeliveryStatus.DELIVERED);

    failed(id, "131026 cannot be delivered");

    assertThat(outbox.state(id)).isEqualTo(State.DELIVERED);
    assertThat(outbox.failures(MOTHER)).isEmpty();
  }

  @Test
  void tellsTheInboxOfADeadAlertOnce() {
    MessageId id = outbox.stage("a", MOTHER, Purpose.ALERT, "alert:K-001-1:2");
    claim(Queue.URGENT, id);

    settle(id, 1, State.DEAD);

    assertThat(outbox.failures(MOTHER))
        .containsExactly(
            new Arrival.SendFailed(
                NOW,
                id,
                outbox.party(MOTHER),
                "alert:K-001-1:2",
                "ALERT",
                Optional.empty(),
                "reason"));
    assertThat(outbox.outbox.dead(outbox.centre)).isEqualTo(1);
  }

  @Test
  void tellsTheInboxOfAnAlertThatFailedAsTheFirstProofOfItsCall() {
    MessageId id = sentByADeadSender(Purpose.ALERT);

    failed(id, "131026 cannot be delivered");

    assertThat(outbox.state(id)).isEqualTo(State.DEAD);
    assertThat(outbox.failures(MOTHER)).hasSize(1);
  }

  @Test
  void writesToOnePersonNoFasterThanMetaAllows() {
    int sent = sentToTheMotherIn(Duration.ofMinutes(1));

    assertThat(sent).isEqualTo(PairPace.BURST + 9);
  }

  @Test
  void leavesAPersonAloneInBothQueuesWhoWasWrittenToTooFast() {
    MessageId reply = outbox.stage("a", MOTHER, Purpose.REPLY);
    MessageId routine = outbox.stage("b", MOTHER, Purpose.ROUTINE);
    claim(Queue.URGENT, reply);
    refusedForPace(reply, 1);

    assertThat(claim(Queue.BULK, routine)).isEmpty();
    clock.step(Duration.ofSeconds(4));
    assertThat(claim(Queue.URGENT, reply)).contains(new Attempt(2, State.QUEUED, 1));
  }

  @Test
  void sendsAnAcceptedMessageAgainThatAStatusSaysFailedForNoFaultOfIts() {
    MessageId id = accepted();

    failed(id, "131000 Something went wrong");

    assertThat(outbox.state(id)).isEqualTo(State.QUEUED);
    clock.step(Duration.ofSeconds(1));
    assertThat(claim(Queue.URGENT, id)).contains(new Attempt(2, State.QUEUED, 0));
    failed(id, "131000 Something went wrong");
    assertThat(outbox.state(id)).isEqualTo(State.SENDING);
  }

  @Test
  void tellsTheInboxMetasCodeOfWhatFailed() {
    failed(accepted(), "131026 Message undeliverable");

    assertThat(outbox.failures(MOTHER))
        .extracting(Arrival.SendFailed::code)
        .containsExactly(Optional.of(131026));
  }

  @Test
  void countsEachBilledMessageOnceByCategoryAndCase() {
    Pricing utility = new Pricing(true, "utility");
    CaseId ofCase = new CaseId("K-001");
    MessageId id =
        outbox.stageOfCase(
            "a", MOTHER, ofCase, OutboxForTests.TEMPLATE, clock.instant().plusSeconds(60));
    claim(Queue.BULK, id);
    settle(id, 1, State.ACCEPTED);
    MessageId other = outbox.stage("b", MOTHER, Purpose.REPLY);

    for (DeliveryStatus status :
        List.of(DeliveryStatus.DELIVERED, DeliveryStatus.SENT, DeliveryStatus.READ)) {
      outbox.told(WAMID, Optional.of(id), status, Optional.empty(), Optional.of(utility));
    }
    outbox.told(
        new Wamid("wamid.2"),
        Optional.of(other),
        DeliveryStatus.SENT,
        Optional.empty(),
        Optional.of(new Pricing(true, "service")));
    outbox.told(
        new Wamid("wamid.3"),
        Optional.of(new MessageId("foreign")),
        DeliveryStatus.SENT,
        Optional.empty(),
        Optional.of(utility));

    assertThat(outbox.outbox.billed(outbox.centre, YearMonth.of(2026, 11)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("utility", 1L, "K-001:utility", 1L, "service", 1L));
  }

  @Test
  void doesNotCountWhatCostsNothing() {
    MessageId id = accepted();

    outbox.told(
        WAMID,
        Optional.of(id),
        DeliveryStatus.DELIVERED,
        Optional.empty(),
        Optional.of(new Pricing(false, "service")));

    assertThat(outbox.outbox.billed(outbox.centre, YearMonth.of(2026, 11))).isEmpty();
  }

  @Test
  void storesNumbersAndTextsOnlySealed() {
    MessageId id = outbox.stage("a", MOTHER, Purpose.REPLY);

    assertThat(outbox.fields(id).values().toString())
        .contains("sealed@")
        .doesNotContain("isi a")
        .doesNotContain(outbox.phone(MOTHER));
  }

  @Test
  void forgetsAMessageSomeTimeAfterItsEndButNotBefore() {
    MessageId id = outbox.stage("a", MOTHER, Purpose.REPLY);
    String key = OutboxKeys.message(outbox.centre, id).text();
    assertThat(TestRedis.template().getExpire(key)).isEqualTo(-1);

    claim(Queue.URGENT, id);
    settle(id, 1, State.ACCEPTED);

    assertThat(TestRedis.template().getExpire(key))
        .isBetween(1L, SettleMessageScript.REMEMBER.toSeconds());
  }

  @Test
  void leavesNobodyDueOnceEverythingIsSent() {
    List<MessageId> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(outbox.stage("m" + i, MOTHER, Purpose.REPLY));
    }
    for (MessageId id : ids) {
      claim(Queue.URGENT, id);
      settle(id, 1, State.ACCEPTED);
    }

    for (Queue queue : Queue.values()) {
      assertThat(outbox.records.size(OutboxKeys.due(outbox.centre, queue))).isZero();
    }
    assertThat(outbox.records.size(OutboxKeys.inflight(outbox.centre))).isZero();
  }

  private int sentToTheMotherIn(Duration time) {
    Instant end = clock.instant().plus(time);
    int sent = 0;
    while (clock.instant().isBefore(end)) {
      MessageId id = outbox.stage("m" + sent, MOTHER, Purpose.REPLY);
      while (clock.instant().isBefore(end) && claim(Queue.URGENT, id).isEmpty()) {
        clock.step(Duration.ofSeconds(1));
      }
      if (clock.instant().isBefore(end)) {
        settle(id, 1, State.ACCEPTED);
        sent++;
      }
    }
    return sent;
  }

  private void refusedForPace(MessageId id, int times) {
    Instant until = clock.instant().plus(PairPace.backOff(times));
    outbox.settlements.attempt(
        Subject.of(outbox.centre, id, outbox.fields(id)),
        1,
        new Verdict(State.QUEUED, until, Optional.empty(), "131056", Optional.of(times), false),
        clock.instant());
  }

  private MessageId accepted() {
    MessageId id = outbox.stage("a", MOTHER, Purpose.ALERT);
    claim(Queue.URGENT, id);
    settle(id, 1, State.ACCEPTED);
    return id;
  }

  private MessageId sentByADeadSender(Purpose purpose) {
    MessageId id = outbox.stage("a", MOTHER, purpose);
    claim(purpose.queue(), id);
    clock.step(Delivery.CALL_ENDS);
    claim(purpose.queue(), id);
    return id;
  }

  private Optional<Attempt> claim(Queue queue, MessageId id) {
    Instant now = clock.instant();
    return claims.run(
        outbox.next(queue, MOTHER, id), now, now.plus(Delivery.CALL_ENDS), now.plus(WAIT));
  }

  private boolean settle(MessageId id, int attempt, State state) {
    Instant now = clock.instant();
    return settle(id, attempt, state, state == State.UNKNOWN ? now.plus(WAIT) : now);
  }

  private boolean settle(MessageId id, int attempt, State state, Instant notBefore) {
    Optional<Wamid> wamid = state == State.ACCEPTED ? Optional.of(WAMID) : Optional.empty();
    return outbox.settlements.attempt(
        Subject.of(outbox.centre, id, outbox.fields(id)),
        attempt,
        new Verdict(state, notBefore, wamid, "reason", Optional.empty(), false),
        clock.instant());
  }

  private void applied(Optional<MessageId> id, DeliveryStatus status) {
    outbox.told(WAMID, id, status, Optional.empty(), Optional.empty());
  }

  private void failed(MessageId id, String error) {
    outbox.told(
        WAMID, Optional.of(id), DeliveryStatus.FAILED, Optional.of(error), Optional.empty());
  }
}
