package id.rangkul.simulator;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits on one thread and works on virtual ones, so that a slow webhook holds up nothing else.
final class Hands implements Later, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Hands.class);

  private final ScheduledExecutorService alarm =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("simulator-alarm").factory());
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("simulator-", 0).factory());

  @Override
  public void after(Duration pause, Runnable action) {
    try {
      var _ =
          alarm.schedule(
              () -> workers.execute(() -> run(action)), pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      log.debug("simulator closed: what was not handed over is taken up at the next start");
    }
  }

  private static void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      log.error("simulator action failed: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    alarm.shutdownNow();
    workers.shutdownNow();
  }
}
