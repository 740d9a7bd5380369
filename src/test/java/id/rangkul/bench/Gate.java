package id.rangkul.bench;

import java.util.concurrent.CountDownLatch;

/// What stands before the Graph API of the driver: lets calls through, keeps them waiting, or
/// refuses those beyond a rate as Meta does.
final class Gate {
  private volatile CountDownLatch open = new CountDownLatch(0);
  private double perSecond = Double.POSITIVE_INFINITY;
  private double tokens;
  private long filledAt = System.nanoTime();
  private long refused;

  /// From now on every call waits for [#open].
  void close() {
    open = new CountDownLatch(1);
  }

  void open() {
    open.countDown();
  }

  /// From now on so many calls a second are let through, and a second's worth of them at once.
  synchronized void limit(int callsPerSecond) {
    perSecond = callsPerSecond;
    tokens = callsPerSecond;
    filledAt = System.nanoTime();
    refused = 0;
  }

  synchronized long refused() {
    return refused;
  }

  /// Waits for the gate; answers whether the call is within the rate.
  boolean pass() throws InterruptedException {
    open.await();
    return withinRate();
  }

  private synchronized boolean withinRate() {
    long now = System.nanoTime();
    tokens = Math.min(perSecond, tokens + perSecond * (now - filledAt) / 1e9);
    filledAt = now;
    if (Double.isInfinite(perSecond) || tokens >= 1) {
      tokens -= 1;
      return true;
    }
    refused++;
    return false;
  }
}
