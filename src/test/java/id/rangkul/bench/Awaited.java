package id.rangkul.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Answers that somebody waits for: of each person (or case) at most one. Collects how long they
/// took.
final class Awaited {
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private final Map<String, Long> since = new ConcurrentHashMap<>();
  private final Map<String, String> lastTurn = new ConcurrentHashMap<>();
  private final Latencies latencies = new Latencies();
  private final AtomicLong overtaken = new AtomicLong();

  boolean isAwaitedBy(String who) {
    return since.containsKey(who);
  }

  /// Somebody begins to wait. Whoever still waited for an earlier answer counts as unanswered.
  void from(String who, long nanos) {
    if (since.put(who, nanos) != null) {
      overtaken.incrementAndGet();
    }
  }

  /// Something has come for somebody. A second bubble of a turn that was counted answers nothing.
  void came(String who, Posted posted) {
    if (posted.turn().equals(lastTurn.put(who, posted.turn()))) {
      return;
    }
    Long begun = since.remove(who);
    if (begun != null) {
      latencies.record(posted.atNanos() - begun);
    }
  }

  void awaitAll(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!since.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(LOOK_EVERY);
    }
  }

  Percentiles percentiles() {
    return latencies.percentiles();
  }

  long unanswered() {
    return overtaken.get() + since.size();
  }
}
