package id.rangkul.conversation;

import id.rangkul.inbox.Directory;
import id.rangkul.inbox.Instances;
import id.rangkul.inbox.Lanes;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Lease;
import id.rangkul.timers.TimerPump;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Keeps this instance's fair share of all lanes: claims free ones, renews its leases, lets go of
/// what is too much. Whoever holds lane 0 of a centre also moves the centre's due timers.
final class LaneKeeper implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(LaneKeeper.class);
  static final Duration RENEW_EVERY = Duration.ofSeconds(1);
  static final Duration PUMP_EVERY = Duration.ofMillis(200);
  private static final Duration LAST_ROUND = Duration.ofSeconds(15);

  private final Directory directory;
  private final Instances instances;
  private final Lanes lanes;
  private final TimerPump pump;
  private final Workers workers;
  private final Map<LaneName, LaneWorker> held = new ConcurrentHashMap<>();
  private volatile ScheduledExecutorService rounds = newRounds();
  private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean running;

  LaneKeeper(
      Directory directory, Instances instances, Lanes lanes, TimerPump pump, Workers workers) {
    this.directory = directory;
    this.instances = instances;
    this.lanes = lanes;
    this.pump = pump;
    this.workers = workers;
  }

  /// Makes the worker of a lane.
  interface Workers {
    LaneWorker on(CentreId centre, int lane, Lease lease);
  }

  private record LaneName(CentreId centre, int lane) {}

  @Override
  public void start() {
    rounds = newRounds();
    threads = Executors.newVirtualThreadPerTaskExecutor();
    running = true;
    every(RENEW_EVERY, this::share, "share lanes");
    every(PUMP_EVERY, this::pumpTimers, "move due timers");
  }

  private void every(Duration pause, Runnable round, String what) {
    var _ =
        rounds.scheduleWithFixedDelay(
            () -> attempt(round, what), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static ScheduledExecutorService newRounds() {
    return Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("lanes-", 0).factory());
  }

  /// Redis may be away for a while; the next round tries again.
  private static void attempt(Runnable round, String what) {
    try {
      round.run();
    } catch (RuntimeException e) {
      log.warn("Could not {}: {}", what, e.getClass().getSimpleName());
    }
  }

  private void share() {
    Set<LaneName> all = allLanes();
    int fair = Math.ceilDiv(all.size(), instances.alive());
    for (LaneName name : List.copyOf(held.keySet())) {
      renew(name, all);
    }
    letGo(held.size() - fair);
    for (LaneName name : all) {
      if (held.size() >= fair) {
        return;
      }
      if (!held.containsKey(name)) {
        lanes.claim(name.centre(), name.lane(), Optional.empty()).ifPresent(l -> begin(name, l));
      }
    }
  }

  private SequencedSet<LaneName> allLanes() {
    SequencedSet<LaneName> all = new LinkedHashSet<>();
    directory.centres().stream()
        .sorted(Comparator.naturalOrder())
        .forEach(
            centre -> {
              for (int lane = 0; lane < lanes.perCentre(); lane++) {
                all.add(new LaneName(centre, lane));
              }
            });
    return all;
  }

  private void begin(LaneName name, Lease lease) {
    LaneWorker worker = workers.on(name.centre(), name.lane(), lease);
    held.put(name, worker);
    threads.execute(worker);
  }

  /// Keeps a lane. A lease that ran out while Redis was away is taken anew, with a worker that
  /// holds the new one.
  private void renew(LaneName name, Set<LaneName> all) {
    LaneWorker worker = held.get(name);
    if (worker == null) {
      return;
    }
    if (!worker.working() || !all.contains(name)) {
      giveUp(name, worker);
      lanes.release(worker.lease());
      return;
    }
    Optional<Lease> lease = lanes.claim(name.centre(), name.lane(), Optional.of(worker.lease()));
    if (lease.filter(worker.lease()::equals).isEmpty()) {
      giveUp(name, worker);
      lease.ifPresent(anew -> begin(name, anew));
    }
  }

  private void giveUp(LaneName name, LaneWorker worker) {
    worker.stop();
    held.remove(name);
  }

  private void letGo(int tooMany) {
    held.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getKey().lane()))
        .limit(Math.max(0, tooMany))
        .forEach(
            entry -> {
              giveUp(entry.getKey(), entry.getValue());
              lanes.release(entry.getValue().lease());
            });
  }

  private void pumpTimers() {
    for (LaneName name : held.keySet()) {
      if (name.lane() == 0) {
        pump.pump(name.centre());
      }
    }
  }

  int held() {
    return held.size();
  }

  /// Ends after the turns under way, and gives the lanes back.
  @Override
  public void stop() {
    running = false;
    endRounds();
    held.values().forEach(LaneWorker::stop);
    threads.close();
    attempt(
        () -> {
          held.values().forEach(worker -> lanes.release(worker.lease()));
          instances.leave();
        },
        "give the lanes back");
    held.clear();
  }

  /// A round under way could otherwise begin a worker that nobody stops.
  private void endRounds() {
    rounds.shutdownNow();
    try {
      if (!rounds.awaitTermination(LAST_ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("The last round of lanes has not ended within {}", LAST_ROUND);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
