package id.rangkul.media;

import id.rangkul.inbox.Directory;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Records;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Runs the errands that are due, a few at a time, and deletes what has been kept long enough.
final class ErrandRunner implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ErrandRunner.class);

  /// Each may hold a whole file in memory, in the clear and sealed.
  static final int MAX_AT_ONCE = 2;

  static final Duration LOOK_EVERY = Duration.ofMillis(500);
  static final Duration SWEEP_EVERY = Duration.ofMinutes(10);

  /// Longer than a download and an upload may take together.
  static final Duration CLAIM = Duration.ofMinutes(4);

  private final Directory directory;
  private final Records records;
  private final ClaimErrandScript claims;
  private final SettleErrandScript settlements;
  private final Fetching fetching;
  private final Forwarding forwarding;
  private final MediaFiles files;
  private final Clock wall;
  private final MeterRegistry meters;

  /// The errands that a thread of this process is busy with.
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  private final Semaphore slots = new Semaphore(MAX_AT_ONCE);
  private final Semaphore bell = new Semaphore(0);
  private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean running;
  private Instant nextSweep = Instant.EPOCH;

  ErrandRunner(
      Directory directory,
      Records records,
      ClaimErrandScript claims,
      SettleErrandScript settlements,
      Fetching fetching,
      Forwarding forwarding,
      MediaFiles files,
      Clock wall,
      MeterRegistry meters) {
    this.directory = directory;
    this.records = records;
    this.claims = claims;
    this.settlements = settlements;
    this.fetching = fetching;
    this.forwarding = forwarding;
    this.files = files;
    this.wall = wall;
    this.meters = meters;
  }

  @Override
  public void start() {
    running = true;
    threads = Executors.newVirtualThreadPerTaskExecutor();
    threads.execute(this::work);
  }

  /// Ends after the errands under way; they are bounded by the time limits of their calls.
  @Override
  public void stop() {
    running = false;
    bell.release();
    threads.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    while (running) {
      try {
        for (CentreId centre : directory.centres()) {
          beginDue(centre);
        }
        sweep();
        bell.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        bell.drainPermits();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        log.warn("Errands could not be looked for: {}", e.getClass().getSimpleName());
        pause();
      }
    }
  }

  private void pause() {
    try {
      bell.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  private void beginDue(CentreId centre) throws InterruptedException {
    for (String name : records.due(MediaKeys.due(centre), wall.millis(), MAX_AT_ONCE)) {
      String errand = centre.value() + '/' + name;
      if (busy.add(errand)) {
        slots.acquire();
        threads.execute(() -> runNext(centre, name, errand));
      }
    }
  }

  private void runNext(CentreId centre, String name, String errand) {
    try {
      run(centre, name);
    } finally {
      busy.remove(errand);
      slots.release();
      bell.release();
    }
  }

  /// Whatever goes wrong here leaves the errand claimed: it is run again when the claim ends.
  void run(CentreId centre, String name) {
    try {
      Instant now = wall.instant();
      Optional<ClaimErrandScript.Claimed> claimed = claims.run(centre, name, now, now.plus(CLAIM));
      claimed.ifPresent(claim -> run(centre, name, claim));
    } catch (RuntimeException e) {
      log.error("An errand about a file failed: {}", e.getClass().getSimpleName());
      meters.counter("rangkul.media.errands", "ended", "error").increment();
    }
  }

  private void run(CentreId centre, String name, ClaimErrandScript.Claimed claim) {
    Errand errand =
        records.codec().read(MediaKeys.errand(centre, name), claim.what(), Errand.class);
    Attempt attempt =
        switch (errand) {
          case Errand.Fetch fetch -> fetching.run(centre, fetch, claim.attempt());
          case Errand.Forward forward -> forwarding.run(centre, forward, claim.attempt());
        };
    SettleErrandScript.Settled settled = settle(centre, name, claim.attempt(), attempt);
    if (settled == SettleErrandScript.Settled.GONE && errand instanceof Errand.Fetch fetch) {
      files.delete(centre, fetch.wamid(), fetch.ofCase());
    }
  }

  private SettleErrandScript.Settled settle(
      CentreId centre, String name, int number, Attempt attempt) {
    return switch (attempt) {
      case Attempt.Over(var news) -> {
        meters.counter("rangkul.media.errands", "ended", "over").increment();
        yield settlements.over(centre, name, number, news);
      }
      case Attempt.Later(var next, var reason) -> {
        log.info("An errand about a file waits after attempt {}: {}", number, reason);
        meters.counter("rangkul.media.errands", "ended", "later").increment();
        yield settlements.later(centre, name, number, next);
      }
    };
  }

  private void sweep() {
    Instant now = wall.instant();
    if (now.isBefore(nextSweep)) {
      return;
    }
    nextSweep = now.plus(SWEEP_EVERY);
    for (CentreId centre : directory.centres()) {
      int deleted = files.deleteOld(centre, now);
      if (deleted > 0) {
        log.info("Deleted {} files of centre {} that were kept long enough", deleted, centre);
      }
    }
  }
}
