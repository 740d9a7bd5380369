package id.rangkul.outbox;

import id.rangkul.inbox.Directory;
import id.rangkul.shared.CentreId;
import id.rangkul.whatsapp.GraphClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Begins what is due, urgent before bulk, as fast as the numbers may send; each message is then a
/// [Delivery] in a thread of its own.
final class Sender implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Sender.class);
  static final int MAX_IN_FLIGHT = GraphClient.MAX_CONNECTIONS;
  static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

  private final Directory directory;
  private final Ahead ahead;
  private final Gates gates;
  private final Delivery delivery;
  private final SenderBell bell;
  private final Clock wall;

  /// The recipients that a thread of this process is busy with.
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  private final Semaphore slots = new Semaphore(MAX_IN_FLIGHT);
  private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean running;

  Sender(
      Directory directory,
      Ahead ahead,
      Gates gates,
      Delivery delivery,
      SenderBell bell,
      Clock wall) {
    this.directory = directory;
    this.ahead = ahead;
    this.gates = gates;
    this.delivery = delivery;
    this.bell = bell;
    this.wall = wall;
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
        rest(lookThrough());
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

  /// How a look through everything that is due went: how many messages were begun, and how long it
  /// is until a number that lacked a token has one.
  private record Look(int begun, Duration untilToken) {
    static final Look NOTHING = new Look(0, LOOK_EVERY);

    Look and(Look other) {
      Duration sooner = untilToken.compareTo(other.untilToken) < 0 ? untilToken : other.untilToken;
      return new Look(begun + other.begun, sooner);
    }
  }

  /// While a number waits for its next token no ring of the bell brings it sooner.
  private void rest(Look look) throws InterruptedException {
    if (look.untilToken().compareTo(LOOK_EVERY) < 0) {
      Thread.sleep(look.untilToken());
    } else if (look.begun() == 0) {
      bell.await(LOOK_EVERY);
    }
  }

  private Look lookThrough() throws InterruptedException {
    Look all = Look.NOTHING;
    for (CentreId centre : directory.centres()) {
      for (Queue queue : Queue.values()) {
        all = all.and(lookThrough(centre, queue));
      }
    }
    return all;
  }

  private Look lookThrough(CentreId centre, Queue queue) throws InterruptedException {
    Look all = Look.NOTHING;
    for (Next next : ahead.due(centre, queue, wall.instant())) {
      if (busy.contains(next.recipient())) {
        continue;
      }
      switch (gates.pass(next)) {
        case Gates.Passed passed -> {
          begin(next, passed);
          all = all.and(new Look(1, LOOK_EVERY));
        }
        case Gates.Wait(var time) -> all = all.and(new Look(0, time));
        case Gates.Shut shut -> gates.putOff(next, shut);
      }
    }
    return all;
  }

  /// Waits for a slot, and has passed the gates, before the claim: once a message is claimed, its
  /// deadline runs.
  private void begin(Next next, Gates.Passed passed) throws InterruptedException {
    slots.acquire();
    busy.add(next.recipient());
    threads.execute(() -> deliver(next, passed));
  }

  private void deliver(Next next, Gates.Passed passed) {
    boolean called = false;
    try {
      called = delivery.of(next);
    } catch (RuntimeException e) {
      log.warn("A message could not be claimed: {}", e.getClass().getSimpleName());
    } finally {
      busy.remove(next.recipient());
      slots.release();
      if (!called) {
        unused(next, passed);
      }
      bell.ring();
    }
  }

  private void unused(Next next, Gates.Passed passed) {
    try {
      gates.unused(next, passed);
    } catch (RuntimeException e) {
      log.warn("A probe could not be given back: {}", e.getClass().getSimpleName());
    }
  }
}
