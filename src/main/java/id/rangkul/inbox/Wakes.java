package id.rangkul.inbox;

import id.rangkul.shared.CentreId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Tells whoever works on a lane that something has come, within this process. Across processes
/// lanes are looked at often enough; a wake is a hint and may be lost.
public final class Wakes {
  /// How long a lane is left alone at the most when nobody wakes it.
  static final long POLL_MILLIS = 100;

  private final Map<String, Semaphore> bells = new ConcurrentHashMap<>();

  public void lane(CentreId centre, int lane) {
    Semaphore bell = bell(centre, lane);
    if (bell.availablePermits() == 0) {
      bell.release();
    }
  }

  /// Waits until the lane is woken or it is time to look.
  public void await(CentreId centre, int lane) throws InterruptedException {
    Semaphore bell = bell(centre, lane);
    if (bell.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      bell.drainPermits();
    }
  }

  private Semaphore bell(CentreId centre, int lane) {
    return bells.computeIfAbsent(centre.value() + '/' + lane, _ -> new Semaphore(0));
  }
}
