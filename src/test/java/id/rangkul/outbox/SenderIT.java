package id.rangkul.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.inbox.InboxForTests;
import id.rangkul.shared.MessageId;
import id.rangkul.support.GraphStub;
import id.rangkul.support.SteppedClock;
import id.rangkul.support.TestRedis;
import id.rangkul.whatsapp.GraphClient;
import id.rangkul.whatsapp.WhatsAppSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SenderIT {
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final String MOTHER = "ibu-budi";
  private static final String FATHER = "bapak-budi";

  private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-23T02:00:00Z"));
  private final OutboxForTests outbox = new OutboxForTests(clock);
  private final List<Sender> senders = new ArrayList<>();
  private GraphStub graph;
  private GraphClient client;

  @BeforeEach
  void openTheGraph() throws IOException {
    graph = GraphStub.start();
    client =
        new GraphClient(
            () -> graph.url(),
            new WhatsAppSettings(
                graph.url(),
                "v25.0",
                "token",
                "secret",
                "word",
                Optional.empty(),
                Optional.empty()));
    InboxForTests.directory()
        .register(outbox.centre, "800" + outbox.centre.value().replaceAll("[^0-9]", ""));
  }

  @AfterEach
  void closeEverything() {
    graph.open();
    senders.forEach(Sender::stop);
    InboxForTests.forget(outbox.centre);
    client.close();
    graph.close();
  }

  @Test
  void sendsToOnePersonInOrderAndOneAtATime() {
    for (int i = 0; i < 5; i++) {
      outbox.stage("m" + i, MOTHER, Purpose.REPLY);
    }
    graph.shut();
    start();

    Awaitility.await().atMost(DEADLINE).until(() -> !textsTo(MOTHER).isEmpty());
    assertThat(textsTo(MOTHER)).containsExactly("isi m0");

    graph.open();
    awaitTexts(MOTHER, "isi m0", "isi m1", "isi m2", "isi m3", "isi m4");
  }

  @Test
  void sendsWhatIsUrgentBeforeWhatWasThereInBulk() {
    outbox.stage("rutin", MOTHER, Purpose.ROUTINE);
    outbox.stage("aman", MOTHER, Purpose.SAFETY);
    start();

    awaitTexts(MOTHER, "isi aman", "isi rutin");
  }

  @Test
  void sendsEachMessageOnceThoughTwoSendersWork() {
    start();
    start();
    for (int i = 0; i < 20; i++) {
      outbox.stage("m" + i, "orang-" + i % 4, Purpose.REPLY);
    }

    Awaitility.await().atMost(DEADLINE).until(() -> settled(20));
    assertThat(graph.sent()).hasSize(20);
  }

  @Test
  void sendsASafetyMessageAgainThatADeadSenderHadUnderWay() {
    MessageId id = underWayOfADeadSender(Purpose.SAFETY);
    start();

    awaitState(id, State.UNKNOWN);
    clock.step(Verdict.WAIT_FOR_STATUS_URGENT);
    awaitTexts(MOTHER, "isi a");
    awaitState(id, State.ACCEPTED);
  }

  @Test
  void doesNotSendARoutineMessageAgainThatADeadSenderHadUnderWay() {
    MessageId id = underWayOfADeadSender(Purpose.ROUTINE);
    start();

    awaitState(id, State.UNKNOWN);
    clock.step(Verdict.WAIT_FOR_STATUS_BULK);
    awaitState(id, State.DEAD);
    assertThat(textsTo(MOTHER)).isEmpty();
    assertThat(outbox.failures(MOTHER)).hasSize(1);
  }

  @Test
  void goesOnWithOthersWhenOneMessageCannotBeRead() {
    MessageId broken = outbox.stage("a", MOTHER, Purpose.REPLY);
    TestRedis.template()
        .opsForHash()
        .put(OutboxKeys.message(outbox.centre, broken).text(), "content", "not what was sealed");
    outbox.stage("b", MOTHER, Purpose.REPLY);
    outbox.stage("c", FATHER, Purpose.REPLY);
    start();

    awaitTexts(MOTHER, "isi b");
    awaitTexts(FATHER, "isi c");
    assertThat(outbox.state(broken)).isEqualTo(State.DEAD);
    assertThat(outbox.failures(MOTHER)).hasSize(1);
  }

  @Test
  void doesNotSendACheckInThatHasWaitedHalfADay() {
    MessageId late = outbox.stage("a", MOTHER, Purpose.ROUTINE);
    clock.step(Purpose.ROUTINE.worthSending());
    start();

    awaitState(late, State.DEAD);
    assertThat(textsTo(MOTHER)).isEmpty();
  }

  @Test
  void keepsAMessageThatCannotLeaveTheHouseAndSendsItOnceItCan() throws IOException {
    graph.close();
    MessageId id = outbox.stage("a", MOTHER, Purpose.REPLY);
    start();
    Awaitility.await().atMost(DEADLINE).until(() -> outbox.fields(id).containsKey("not_before"));
    assertThat(outbox.state(id)).isEqualTo(State.QUEUED);

    graph = GraphStub.start();
    clock.step(Duration.ofHours(1));
    awaitTexts(MOTHER, "isi a");
  }

  private void start() {
    Sender sender = outbox.sender(client);
    senders.add(sender);
    sender.start();
  }

  private MessageId underWayOfADeadSender(Purpose purpose) {
    MessageId id = outbox.stage("a", MOTHER, purpose);
    Instant now = clock.instant();
    new ClaimMessageScript(TestRedis.template())
        .run(
            outbox.next(purpose.queue(), MOTHER, id),
            now,
            now.plus(Delivery.CALL_ENDS),
            now.plus(Verdict.waitForStatus(purpose)));
    clock.step(Delivery.CALL_ENDS);
    return id;
  }

  private boolean settled(int count) {
    for (int i = 0; i < count; i++) {
      if (outbox.state(new MessageId("m" + i)) != State.ACCEPTED) {
        return false;
      }
    }
    return true;
  }

  private void awaitState(MessageId id, State state) {
    Awaitility.await().atMost(DEADLINE).until(() -> outbox.state(id) == state);
  }

  private void awaitTexts(String name, String... texts) {
    Awaitility.await()
        .atMost(DEADLINE)
        .untilAsserted(() -> assertThat(textsTo(name)).containsExactly(texts));
  }

  private List<String> textsTo(String name) {
    return graph.sentTo(outbox.phone(name)).stream().map(GraphStub.Sent::text).toList();
  }
}
