package id.rangkul.conversation;

import id.rangkul.cases.Centre;
import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.Lanes;
import id.rangkul.inbox.Waiting;
import id.rangkul.inbox.Wakes;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Lease;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/// Works through one lane, oldest first, for as long as the lane is ours. What comes from different
/// people is worked on side by side.
final class LaneWorker implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(LaneWorker.class);
  static final int BATCH = 64;

  /// So many turns of one lane at a time; most of a turn is waiting for Redis.
  static final int MAX_STRANDS = 4;

  /// After so many failures an arrival is set aside.
  static final int MAX_FAILURES = 3;

  private static final Duration AFTER_TROUBLE = Duration.ofMillis(500);

  /// How Redis begins an answer that is about its own state.
  private static final List<String> STATES =
      List.of(
          "LOADING", "OOM", "MISCONF", "READONLY", "BUSY", "NOREPLICAS", "MASTERDOWN", "TRYAGAIN");

  private final CentreId centre;
  private final int lane;
  private final Lease lease;
  private final Lanes lanes;
  private final Wakes wakes;
  private final Turns turns;
  private final MeterRegistry meters;
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();
  private volatile boolean working = true;

  LaneWorker(
      CentreId centre,
      int lane,
      Lease lease,
      Lanes lanes,
      Wakes wakes,
      Turns turns,
      MeterRegistry meters) {
    this.centre = centre;
    this.lane = lane;
    this.lease = lease;
    this.lanes = lanes;
    this.wakes = wakes;
    this.turns = turns;
    this.meters = meters;
  }

  Lease lease() {
    return lease;
  }

  boolean working() {
    return working;
  }

  /// Ends after the turn that is under way.
  void stop() {
    working = false;
    wakes.lane(centre, lane);
  }

  @Override
  public void run() {
    try {
      while (working) {
        workOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      working = false;
    }
  }

  private void workOnce() throws InterruptedException {
    try {
      List<Waiting> waiting = lanes.waiting(centre, lane, BATCH);
      if (waiting.isEmpty()) {
        wakes.await(centre, lane);
      }
      takeAll(waiting);
    } catch (DataAccessException e) {
      log.warn("Lane {}/{} waits for Redis: {}", centre, lane, e.getClass().getSimpleName());
      Thread.sleep(AFTER_TROUBLE);
    }
  }

  /// Statuses touch only the outbox, so their place among the other arrivals is of no meaning: they
  /// go first, together.
  private void takeAll(List<Waiting> waiting) throws InterruptedException {
    Map<Boolean, List<Waiting>> byKind =
        waiting.stream().collect(Collectors.partitioningBy(LaneWorker::isStatus));
    List<Waiting> statuses = byKind.getOrDefault(true, List.of());
    if (!statuses.isEmpty() && !takeStatuses(statuses)) {
      return;
    }
    List<Waiting> others = byKind.getOrDefault(false, List.of());
    if (!others.isEmpty()) {
      takeSideBySide(others);
    }
  }

  private void takeSideBySide(List<Waiting> waiting) throws InterruptedException {
    Centre now = turns.centre(centre);
    List<Callable<Boolean>> strands =
        Strands.of(waiting, MAX_STRANDS).stream()
            .<Callable<Boolean>>map(strand -> () -> takeEach(now, strand))
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> strand : threads.invokeAll(strands)) {
        strand.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof DataAccessException away ? away : new IllegalStateException(e);
    }
  }

  /// Answers whether all of them had their turn.
  private boolean takeEach(Centre now, List<Waiting> waiting) throws InterruptedException {
    for (Waiting one : waiting) {
      if (!working || !take(now, one)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStatus(Waiting one) {
    return one.arrival() instanceof Arrival.StatusReceived;
  }

  /// Takes many statuses at once; where that fails, each of them alone, so that one cannot hold up
  /// the others.
  private boolean takeStatuses(List<Waiting> statuses) throws InterruptedException {
    try {
      return noted(turns.runStatuses(centre, lane, lease, statuses), statuses.size());
    } catch (RuntimeException e) {
      if (isAboutRedis(e)) {
        throw e;
      }
      return takeEach(turns.centre(centre), statuses);
    }
  }

  /// Answers whether the lane may go on to the next arrival.
  private boolean take(Centre now, Waiting waiting) throws InterruptedException {
    Turns.Ended ended;
    try {
      ended =
          waiting.arrival() instanceof Arrival.Unrecognised(var _, var kind, var _)
                  && kind.equals(Arrival.UNREADABLE)
              ? turns.park(centre, lane, lease, waiting, kind)
              : turns.run(now, lane, lease, waiting);
      failures.remove(waiting.entryId());
    } catch (RuntimeException e) {
      if (isAboutRedis(e)) {
        throw e;
      }
      ended = failed(waiting, e);
    }
    return noted(ended, 1);
  }

  private boolean noted(Turns.Ended ended, int turnsTaken) {
    meters.counter("rangkul.turns", "ended", ended.name()).increment(turnsTaken);
    if (ended == Turns.Ended.NOT_OWNER) {
      log.info("Lane {}/{} belongs to another instance now", centre, lane);
      working = false;
    }
    return ended == Turns.Ended.DONE;
  }

  /// Whether Redis is away or takes nothing now, so that it is no fault of the arrival. What Redis
  /// refuses for the command's own sake it would refuse for ever, and the lane would stand still
  /// behind it.
  private static boolean isAboutRedis(RuntimeException e) {
    boolean refused = e instanceof InvalidDataAccessApiUsageException;
    return e instanceof DataAccessException
        && !(refused && STATES.stream().noneMatch(String.valueOf(e.getMessage())::contains));
  }

  /// Only the kind of the failure is logged: its message may hold what somebody wrote.
  private Turns.Ended failed(Waiting waiting, RuntimeException e) throws InterruptedException {
    int times = failures.merge(waiting.entryId(), 1, Integer::sum);
    log.error(
        "A turn failed ({} of {}), lane {}/{}, entry {}: {} at {}",
        times,
        MAX_FAILURES,
        centre,
        lane,
        waiting.entryId(),
        e.getClass().getName(),
        e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "unknown");
    if (times >= MAX_FAILURES) {
      failures.remove(waiting.entryId());
      return turns.park(centre, lane, lease, waiting, e.getClass().getSimpleName());
    }
    Thread.sleep(AFTER_TROUBLE);
    return Turns.Ended.LATER;
  }
}
