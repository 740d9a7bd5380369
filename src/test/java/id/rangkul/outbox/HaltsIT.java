package id.rangkul.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.inbox.DeliveryStatus;
import id.rangkul.inbox.InboxForTests;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Wamid;
import id.rangkul.support.SteppedClock;
import id.rangkul.support.UnreliableGraph;
import id.rangkul.support.UnreliableGraph.Fate;
import id.rangkul.whatsapp.GraphClient;
import id.rangkul.whatsapp.ImpatientGraphClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/// A number that Meta takes nothing from, or nothing for a while, and two senders.
class HaltsIT {
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final String OTHER_NUMBER = "106540352242923";

  private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-23T02:00:00Z"));
  private final OutboxForTests outbox = new OutboxForTests(clock);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final WhatsAppHealth health =
      new WhatsAppHealth(InboxForTests.directory(), outbox.numbers, meters);
  private final List<Sender> senders = new ArrayList<>();
  private volatile Fate fate = new Fate.Accepted();
  private UnreliableGraph graph;
  private GraphClient client;

  @BeforeEach
  void openTheGraph() throws IOException {
    graph =
        UnreliableGraph.start(
            request ->
                request.path().contains(OTHER_NUMBER) || request.type().equals("template")
                    ? new Fate.Accepted()
                    : fate);
    client = ImpatientGraphClient.of(graph.url());
    InboxForTests.directory()
        .register(outbox.centre, "820" + outbox.centre.value().replaceAll("[^0-9]", ""));
    for (int i = 0; i < 2; i++) {
      Sender sender = outbox.sender(client);
      senders.add(sender);
      sender.start();
    }
  }

  @AfterEach
  void closeEverything() throws IOException {
    senders.forEach(Sender::stop);
    InboxForTests.forget(outbox.centre);
    client.close();
    graph.close();
  }

  @Test
  void stopsKeepsEverythingAndGoesOnByItself() {
    fate = new Fate.Refused(190, 401);
    MessageId first = outbox.stage("a", "orang-0", Purpose.ROUTINE);
    awaitHalted();
    int asked = graph.requests();
    List<MessageId> later = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      later.add(outbox.stage("m" + i, "orang-" + i, Purpose.REPLY));
    }
    clock.step(Standing.FIRST_HALT.minusSeconds(1));
    MessageId elsewhere = outbox.stage("b", "orang-b", Purpose.ROUTINE, OTHER_NUMBER, "");
    awaitState(elsewhere, State.ACCEPTED);
    assertThat(graph.requests()).isEqualTo(asked + 1);
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.health().getDetails().toString()).contains("190");
    assertThat(meters.get("rangkul.outbox.halted").gauge().value()).isEqualTo(1);

    fate = new Fate.Accepted();
    stepUntil(() -> later.stream().allMatch(id -> outbox.state(id) == State.ACCEPTED));
    stepUntil(() -> outbox.state(first) == State.ACCEPTED);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void triesOneMessageAtATime() {
    fate = new Fate.Refused(368, 403);
    for (int i = 0; i < 10; i++) {
      outbox.stage("m" + i, "orang-" + i, Purpose.REPLY);
    }
    awaitHalted();
    Awaitility.await()
        .atMost(DEADLINE)
        .until(() -> outbox.records.size(OutboxKeys.inflight(outbox.centre)) == 0);
    int before = graph.requests();

    stepUntil(() -> graph.requests() > before);
    Awaitility.await()
        .during(Duration.ofMillis(500))
        .atMost(DEADLINE)
        .until(() -> graph.requests() == before + 1);
  }

  @Test
  void restsWhenTheNumberWasTooFastAndTellsNobody() {
    fate = new Fate.Refused(130429, 429);
    MessageId id = outbox.stage("a", "orang-0", Purpose.REPLY);
    Awaitility.await()
        .atMost(DEADLINE)
        .until(
            () ->
                outbox.numbers.all(outbox.centre).get(OutboxForTests.NUMBER)
                    instanceof Standing.Resting);

    fate = new Fate.Accepted();
    stepUntil(() -> outbox.state(id) == State.ACCEPTED);
    assertThat(outbox.numbers.all(outbox.centre)).isEmpty();
    assertThat(outbox.outbox.dead(outbox.centre)).isZero();
  }

  @Test
  void haltsWhenAStatusTellsOfItAndSendsThatMessageAgain() {
    MessageId id = outbox.stage("a", "orang-0", Purpose.ROUTINE);
    awaitState(id, State.ACCEPTED);
    Wamid first = new Wamid(outbox.fields(id).getOrDefault("wamid", ""));

    told(first, DeliveryStatus.FAILED, "131042 Business eligibility payment issue");
    told(first, DeliveryStatus.FAILED, "131042 Business eligibility payment issue");
    assertThat(outbox.state(id)).isEqualTo(State.QUEUED);
    awaitHalted();

    stepUntil(() -> outbox.state(id) == State.ACCEPTED);
    assertThat(outbox.numbers.all(outbox.centre)).hasSize(1);
    Wamid second = new Wamid(outbox.fields(id).getOrDefault("wamid", ""));
    told(first, DeliveryStatus.SENT, "");
    assertThat(outbox.state(id)).isEqualTo(State.ACCEPTED);
    told(second, DeliveryStatus.SENT, "");
    assertThat(outbox.numbers.all(outbox.centre)).isEmpty();
    assertThat(outbox.state(id)).isEqualTo(State.SENT);
    assertThat(graph.accepted()).hasSize(2);
  }

  @Test
  void sendsTheTemplateWhereTheWindowHasClosed() {
    fate = new Fate.Refused(131047, 400);
    MessageId id = outbox.stageWithTemplate("a", "orang-0");

    awaitState(id, State.ACCEPTED);
    assertThat(graph.accepted())
        .extracting(UnreliableGraph.Taken::type)
        .containsExactly("template");
  }

  private void told(Wamid wamid, DeliveryStatus status, String error) {
    outbox.told(
        wamid,
        Optional.of(new MessageId("a")),
        status,
        Optional.of(error).filter(it -> !it.isEmpty()),
        Optional.empty());
  }

  private void awaitHalted() {
    Awaitility.await()
        .atMost(DEADLINE)
        .until(
            () ->
                outbox.numbers.all(outbox.centre).get(OutboxForTests.NUMBER)
                    instanceof Standing.Halted);
  }

  private void awaitState(MessageId id, State state) {
    Awaitility.await().atMost(DEADLINE).until(() -> outbox.state(id) == state);
  }

  /// Lets the time go on, ten seconds at each look.
  private void stepUntil(BooleanSupplier holds) {
    Awaitility.await()
        .atMost(DEADLINE)
        .until(
            () -> {
              boolean now = holds.getAsBoolean();
              if (!now) {
                clock.step(Duration.ofSeconds(10));
              }
              return now;
            });
  }
}
