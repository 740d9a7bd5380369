package id.rangkul.outbox;

import id.rangkul.inbox.Directory;
import id.rangkul.shared.Address;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Records;
import id.rangkul.whatsapp.GraphClient;
import id.rangkul.whatsapp.SendOutcome;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.JacksonException;

/// Sends what is due, urgent before bulk. Each message is marked before its HTTP call and settled
/// after it; whoever dies between the two leaves a mark that another sender finds.
final class Sender implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Sender.class);
  static final int MAX_IN_FLIGHT = GraphClient.MAX_CONNECTIONS;
  static final Duration LOOK_EVERY = Duration.ofMillis(100);
  static final Duration CALL_ENDS = Duration.ofSeconds(12);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

  private final Directory directory;
  private final Records records;
  private final ClaimMessageScript claims;
  private final SettleMessageScript settlements;
  private final GraphClient graph;
  private final SenderBell bell;
  private final Bucket rate;
  private final Clock wall;
  private final MeterRegistry meters;

  /// The recipients that a thread of this process is busy with.
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  private final Semaphore slots = new Semaphore(MAX_IN_FLIGHT);
  private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Instant haltedUntil = Instant.EPOCH;
  private volatile boolean running;

  Sender(
      Directory directory,
      Records records,
      ClaimMessageScript claims,
      SettleMessageScript settlements,
      GraphClient graph,
      SenderBell bell,
      Bucket rate,
      Clock wall,
      MeterRegistry meters) {
    this.directory = directory;
    this.records = records;
    this.claims = claims;
    this.settlements = settlements;
    this.graph = graph;
    this.bell = bell;
    this.rate = rate;
    this.wall = wall;
    this.meters = meters;
  }

  @Override
  public void start() {
    running = true;
    threads = Executors.newVirtualThreadPerTaskExecutor();
    threads.execute(this::work);
  }

  /// Ends after the calls under way are settled.
  @Override
  public void stop() {
    running = false;
    bell.ring();
    threads.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    while (running) {
      try {
        if (sendDue() == 0) {
          bell.await(LOOK_EVERY);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        log.warn("The sender could not look for what is due: {}", e.getClass().getSimpleName());
        pause();
      }
    }
  }

  private void pause() {
    try {
      bell.await(AFTER_TROUBLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  private int sendDue() throws InterruptedException {
    if (wall.instant().isBefore(haltedUntil)) {
      return 0;
    }
    int begun = 0;
    for (CentreId centre : directory.centres()) {
      for (Queue queue : Queue.values()) {
        begun += sendDue(centre, queue);
      }
    }
    return begun;
  }

  private int sendDue(CentreId centre, Queue queue) throws InterruptedException {
    List<String> parties =
        records.due(OutboxKeys.due(centre, queue), wall.millis(), queue.atOnce());
    int begun = 0;
    for (String party : parties) {
      if (begin(centre, queue, party)) {
        begun++;
      }
    }
    return begun;
  }

  /// Waits for a slot and for the number's rate before the claim: once a message is claimed, its
  /// deadline runs.
  private boolean begin(CentreId centre, Queue queue, String party) throws InterruptedException {
    String recipient = centre.value() + '/' + party;
    if (!busy.add(recipient)) {
      return false;
    }
    slots.acquire();
    rate.asBlocking().consume(1);
    threads.execute(() -> sendNext(centre, queue, party, recipient));
    return true;
  }

  private void sendNext(CentreId centre, Queue queue, String party, String recipient) {
    boolean claimed = false;
    try {
      Optional<Claimed> message = claim(centre, queue, party);
      claimed = message.isPresent();
      message.ifPresent(this::deliver);
    } catch (RuntimeException e) {
      log.warn("A message could not be claimed: {}", e.getClass().getSimpleName());
    } finally {
      busy.remove(recipient);
      slots.release();
      if (claimed) {
        bell.ring();
      } else {
        rate.addTokens(1);
      }
    }
  }

  private Optional<Claimed> claim(CentreId centre, Queue queue, String party) {
    List<String> head = records.list(OutboxKeys.to(centre, party, queue), 0, 0);
    MessageId id = new MessageId(head.isEmpty() ? "none" : head.getFirst());
    Map<String, String> fields = records.fields(OutboxKeys.message(centre, id));
    Purpose purpose = Purpose.valueOf(fields.getOrDefault("purpose", Purpose.REPLY.name()));
    Instant now = wall.instant();
    return claims
        .run(
            centre,
            queue,
            party,
            id,
            now,
            now.plus(CALL_ENDS),
            now.plus(Verdict.waitForStatus(purpose)))
        .flatMap(attempt -> readable(centre, party, id, fields, attempt));
  }

  /// What cannot be read cannot be sent: it ends where somebody sees it, and holds up nobody else.
  private Optional<Claimed> readable(
      CentreId centre,
      String party,
      MessageId id,
      Map<String, String> fields,
      ClaimMessageScript.Attempt attempt) {
    try {
      return Optional.of(claimed(centre, id, fields, attempt));
    } catch (JacksonException | IllegalStateException | IllegalArgumentException e) {
      log.error("Message {} cannot be read: {}", id, e.getClass().getSimpleName());
      Instant now = wall.instant();
      settlements.run(
          new SettleMessageScript.Settlement(
              centre,
              id,
              Party.parse(party),
              fields.getOrDefault("about", ""),
              Optional.of(attempt.number()),
              State.DEAD,
              now,
              Optional.empty(),
              "what was to be sent cannot be read"),
          now);
      return Optional.empty();
    }
  }

  private Claimed claimed(
      CentreId centre,
      MessageId id,
      Map<String, String> fields,
      ClaimMessageScript.Attempt attempt) {
    Outbox.Sealed sealed =
        records
            .codec()
            .read(
                OutboxKeys.message(centre, id),
                fields.getOrDefault("content", ""),
                Outbox.Sealed.class);
    return new Claimed(
        centre,
        id,
        Party.parse(fields.getOrDefault("to", "")),
        fields.getOrDefault("number", ""),
        Address.parse(sealed.address().clear()),
        Purpose.valueOf(fields.getOrDefault("purpose", "")),
        sealed.content(),
        fields.getOrDefault("about", ""),
        Instant.ofEpochMilli(Long.parseLong(fields.getOrDefault("created", "0"))),
        attempt.number(),
        attempt.before());
  }

  private void deliver(Claimed message) {
    try {
      Verdict verdict = Verdict.withoutCall(message, wall.instant()).orElseGet(() -> call(message));
      settle(message, verdict);
    } catch (RuntimeException e) {
      log.error(
          "Message {} was left marked as being sent: {}",
          message.id(),
          e.getClass().getSimpleName());
    }
  }

  private Verdict call(Claimed message) {
    SendOutcome outcome =
        graph.send(message.number(), message.address(), message.id(), message.content());
    if (outcome instanceof SendOutcome.Halted(var reason, _)) {
      haltedUntil = wall.instant().plus(Verdict.HALTED_PAUSE);
      log.error("Sending has stopped, everything is kept: {}", reason);
    }
    meters
        .counter("rangkul.outbox.sends", "outcome", outcome.getClass().getSimpleName())
        .increment();
    return Verdict.of(outcome, message, wall.instant());
  }

  private void settle(Claimed message, Verdict verdict) {
    if (verdict.state() == State.DEAD) {
      log.warn("Message {} cannot be sent: {}", message.id(), verdict.reason());
    }
    settlements.run(
        new SettleMessageScript.Settlement(
            message.centre(),
            message.id(),
            message.to(),
            message.about(),
            Optional.of(message.attempt()),
            verdict.state(),
            verdict.notBefore(),
            verdict.wamid(),
            verdict.reason()),
        wall.instant());
  }
}
