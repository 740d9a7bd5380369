package id.rangkul.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.DeliveryStatus;
import id.rangkul.inbox.InboxForTests;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Wamid;
import id.rangkul.support.SteppedClock;
import id.rangkul.support.UnreliableGraph;
import id.rangkul.support.UnreliableGraph.Fate;
import id.rangkul.whatsapp.GraphClient;
import id.rangkul.whatsapp.ImpatientGraphClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Two senders, a real client, and a Graph that fails once and then works.
class UncertainSendsIT {
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final String MOTHER = "ibu-budi";

  private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-23T02:00:00Z"));
  private final OutboxForTests outbox = new OutboxForTests(clock);
  private final List<Sender> senders = new ArrayList<>();
  private volatile Fate first = new Fate.Accepted();
  private UnreliableGraph graph;
  private GraphClient client;

  @BeforeEach
  void openTheGraph() throws IOException {
    graph = UnreliableGraph.start(_ -> graph.requests() == 1 ? first : new Fate.Accepted());
    client = ImpatientGraphClient.of(graph.url());
    InboxForTests.directory()
        .register(outbox.centre, "810" + outbox.centre.value().replaceAll("[^0-9]", ""));
  }

  @AfterEach
  void closeEverything() throws IOException {
    senders.forEach(Sender::stop);
    InboxForTests.forget(outbox.centre);
    client.close();
    graph.close();
  }

  /// Every way in which nobody knows what has become of a request, with every purpose.
  static Stream<Arguments> uncertainEnds() {
    List<Fate> fates =
        List.of(
            new Fate.Silent(true),
            new Fate.Silent(false),
            new Fate.Cut(true),
            new Fate.Cut(false),
            new Fate.Broken(500, true),
            new Fate.Broken(503, false),
            new Fate.Refused(131000, 500),
            new Fate.Refused(2, 400));
    return fates.stream()
        .flatMap(
            fate ->
                Stream.of(Purpose.SAFETY, Purpose.ALERT, Purpose.REPLY, Purpose.ROUTINE)
                    .map(purpose -> Arguments.of(fate, purpose)));
  }

  @ParameterizedTest
  @MethodSource("uncertainEnds")
  void sendsAgainOnlyWhatMustArriveWhereNoStatusComes(Fate fate, Purpose purpose) {
    MessageId id = uncertain(fate, purpose);
    int taken = graph.accepted().size();

    clock.step(Verdict.waitForStatus(purpose));

    if (purpose.sentAgainWhenUnknown()) {
      awaitState(id, State.ACCEPTED);
      assertThat(graph.accepted()).hasSize(taken + 1);
    } else {
      awaitState(id, State.DEAD);
      assertThat(graph.accepted()).hasSize(taken);
      assertThat(outbox.failures(MOTHER))
          .extracting(Arrival.SendFailed::purpose)
          .containsExactly(purpose.name());
    }
  }

  @ParameterizedTest
  @MethodSource("uncertainEnds")
  void takesALaterStatusForProofAndSendsNothingAgain(Fate fate, Purpose purpose) {
    MessageId id = uncertain(fate, purpose);

    told(id, "wamid.first", DeliveryStatus.DELIVERED);
    told(id, "wamid.first", DeliveryStatus.SENT);
    told(id, "wamid.first", DeliveryStatus.DELIVERED);
    clock.step(Duration.ofMinutes(2));
    MessageId next = outbox.stage("b", MOTHER, purpose);
    awaitState(next, State.ACCEPTED);

    assertThat(outbox.state(id)).isEqualTo(State.DELIVERED);
    assertThat(graph.requests()).isEqualTo(2);
  }

  @Test
  void doesNotLetAFailureOfTheFirstAttemptEndTheSecond() {
    MessageId id = uncertain(new Fate.Cut(true), Purpose.SAFETY);
    clock.step(Verdict.WAIT_FOR_STATUS_URGENT);
    awaitState(id, State.ACCEPTED);

    failed(id, "wamid.first", "131026 Message undeliverable");

    assertThat(outbox.state(id)).isEqualTo(State.ACCEPTED);
    assertThat(outbox.failures(MOTHER)).isEmpty();
  }

  @Test
  void believesThatTheOnlyAttemptFailed() {
    MessageId id = uncertain(new Fate.Cut(true), Purpose.SAFETY);

    failed(id, "wamid.first", "131026 Message undeliverable");

    assertThat(outbox.state(id)).isEqualTo(State.DEAD);
    assertThat(outbox.failures(MOTHER))
        .extracting(Arrival.SendFailed::code)
        .containsExactly(Optional.of(131026));
  }

  @Test
  void keepsAndSendsAgainWhatSurelyNeverLeft() throws IOException {
    graph.close();
    MessageId id = outbox.stage("a", MOTHER, Purpose.ROUTINE);
    start();
    Awaitility.await().atMost(DEADLINE).until(() -> outbox.fields(id).containsKey("not_before"));

    assertThat(outbox.state(id)).isEqualTo(State.QUEUED);
    assertThat(outbox.fields(id).get("reason")).contains("before the request was begun");
  }

  private MessageId uncertain(Fate fate, Purpose purpose) {
    first = fate;
    MessageId id = outbox.stage("a", MOTHER, purpose);
    start();
    start();
    awaitState(id, State.UNKNOWN);
    return id;
  }

  private void start() {
    Sender sender = outbox.sender(client);
    senders.add(sender);
    sender.start();
  }

  private void awaitState(MessageId id, State state) {
    Awaitility.await()
        .atMost(DEADLINE)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> outbox.state(id) == state);
  }

  private void told(MessageId id, String wamid, DeliveryStatus status) {
    outbox.told(new Wamid(wamid), Optional.of(id), status, Optional.empty(), Optional.empty());
  }

  private void failed(MessageId id, String wamid, String error) {
    outbox.told(
        new Wamid(wamid),
        Optional.of(id),
        DeliveryStatus.FAILED,
        Optional.of(error),
        Optional.empty());
  }
}
