package id.rangkul.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.inbox.DeliveryStatus;
import id.rangkul.inbox.InboxForTests;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Wamid;
import id.rangkul.support.SteppedClock;
import id.rangkul.support.UnreliableGraph;
import id.rangkul.support.UnreliableGraph.Fate;
import id.rangkul.support.UnreliableGraph.Request;
import id.rangkul.support.UnreliableGraph.Taken;
import id.rangkul.whatsapp.GraphClient;
import id.rangkul.whatsapp.ImpatientGraphClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Ten thousand messages through two senders to a Graph that fails in one of ten requests, in every
/// way there is. Pauses pass in no time: the clock steps on as soon as nothing is asked any more.
class TenThousandSendsIT {
  private static final int MESSAGES = 10_000;
  private static final int PEOPLE = 1_000;
  private static final int FAULTS_PERCENT = 10;
  private static final long SEED = 20261123;
  private static final Duration DEADLINE = Duration.ofMinutes(4);
  private static final Duration LOOK = Duration.ofMillis(40);
  private static final Duration STEP = Duration.ofSeconds(5);

  /// Everything that Meta answers for one message alone; what stops a whole number comes seldom.
  private static final List<Integer> CODES =
      List.of(
          131056, 131049, 131064, 1, 2, 131000, 131016, 131057, 133004, 33, 100, 131008, 131009,
          131021, 131051, 131053, 131062, 132000, 132001, 132005, 132007, 132012, 132015, 132016,
          132018, 132068, 132069, 135000, 131026, 131047, 131050, 130403, 130472, 999999);

  private static final List<Integer> WHOLE_NUMBER =
      List.of(4, 80007, 130429, 0, 3, 10, 190, 200, 131005, 368, 131031, 131042, 131048, 133010);

  private static final List<Purpose> PURPOSES = List.of(Purpose.values());
  private static final int ONE_WHOLE_NUMBER_IN = 100;

  private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-23T02:00:00Z"));
  private final OutboxForTests outbox = new OutboxForTests(clock);
  private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
  private final Set<String> told = new HashSet<>();
  private UnreliableGraph graph;
  private GraphClient client;
  private List<Sender> senders = List.of();

  @BeforeEach
  void openTheGraph() throws IOException {
    graph = UnreliableGraph.start(this::fate);
    client = ImpatientGraphClient.of(graph.url());
    senders = List.of(outbox.sender(client), outbox.sender(client));
    InboxForTests.directory()
        .register(outbox.centre, "830" + outbox.centre.value().replaceAll("[^0-9]", ""));
  }

  @AfterEach
  void closeEverything() throws IOException {
    senders.forEach(Sender::stop);
    InboxForTests.forget(outbox.centre);
    client.close();
    graph.close();
  }

  @Test
  void bringsEachToAnEndAndNoneTwiceThatMayNotGoTwice() {
    Map<MessageId, Purpose> messages = new HashMap<>();
    for (int i = 0; i < MESSAGES; i++) {
      Purpose purpose = PURPOSES.get(i % PURPOSES.size());
      messages.put(new MessageId("m" + i), purpose);
    }
    outbox.stageAll(messages, PEOPLE);

    senders.forEach(Sender::start);
    AtomicInteger asked = new AtomicInteger();
    Awaitility.await()
        .atMost(DEADLINE)
        .pollInterval(LOOK)
        .until(
            () -> {
              int before = asked.getAndSet(graph.requests());
              if (before == asked.get()) {
                tellOfSomeThatArrived();
                clock.step(STEP);
              }
              return waiting() == 0;
            });

    Map<String, Long> taken =
        graph.accepted().stream()
            .collect(Collectors.groupingBy(Taken::message, Collectors.counting()));
    long dead = 0;
    for (var message : messages.entrySet()) {
      MessageId id = message.getKey();
      Map<String, String> fields = outbox.fields(id);
      State state = State.valueOf(fields.getOrDefault("state", ""));
      long times = taken.getOrDefault(id.value(), 0L);
      assertThat(state).as("%s", id).isIn(State.ACCEPTED, State.DELIVERED, State.DEAD);
      if (state == State.DEAD) {
        dead++;
        assertThat(fields.get("reason")).as("%s", id).isNotBlank();
      } else {
        assertThat(times).as("%s", id).isPositive();
      }
      if (!message.getValue().sentAgainWhenUnknown()) {
        assertThat(times).as("%s", id).isLessThanOrEqualTo(1);
      }
    }
    assertThat(dead).isBetween(1L, MESSAGES / 10L);
    assertThat(outbox.outbox.dead(outbox.centre)).isEqualTo(dead);
    assertThat(outbox.allFailures()).hasSize(Math.toIntExact(dead));
  }

  /// The same for the same message and attempt, whoever comes when.
  private Fate fate(Request request) {
    int attempt =
        attempts.computeIfAbsent(request.message(), _ -> new AtomicInteger()).incrementAndGet();
    Random random = new Random(SEED ^ (31L * request.message().hashCode() + attempt));
    random.nextInt();
    if (random.nextInt(100) >= FAULTS_PERCENT) {
      return new Fate.Accepted();
    }
    if (random.nextInt(ONE_WHOLE_NUMBER_IN) == 0) {
      return new Fate.Refused(WHOLE_NUMBER.get(random.nextInt(WHOLE_NUMBER.size())), 400);
    }
    return switch (random.nextInt(8)) {
      case 0 -> new Fate.Broken(500 + random.nextInt(5), random.nextBoolean());
      case 1 -> new Fate.Cut(true);
      case 2 -> new Fate.Cut(false);
      case 3 -> new Fate.Silent(random.nextBoolean());
      default -> new Fate.Refused(CODES.get(random.nextInt(CODES.size())), 400);
    };
  }

  /// Of every other message that was taken without an answer, Meta tells later.
  private void tellOfSomeThatArrived() {
    for (Taken taken : graph.accepted()) {
      MessageId id = new MessageId(taken.message());
      if (!taken.answered() && taken.wamid().hashCode() % 2 == 0 && told.add(taken.wamid())) {
        outbox.told(
            new Wamid(taken.wamid()),
            Optional.of(id),
            DeliveryStatus.DELIVERED,
            Optional.empty(),
            Optional.empty());
      }
    }
  }

  private long waiting() {
    return outbox.records.size(OutboxKeys.due(outbox.centre, Queue.URGENT))
        + outbox.records.size(OutboxKeys.due(outbox.centre, Queue.BULK));
  }
}
