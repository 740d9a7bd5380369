package id.rangkul.simulator;

import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells every open page that something changed. The event holds no more than a running number: the
/// page fetches what there is now, so that a page that was away has missed nothing.
final class Changes {
  static final int MAX_WATCHERS = 64;

  /// Keeps proxies from closing a quiet stream, and finds pages that are gone.
  static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /// Changes within so short a while are announced once.
  static final Duration TOGETHER = Duration.ofMillis(30);

  private static final long NO_TIMEOUT = 0L;
  private static final long RECONNECT_MILLIS = 1000;

  private final Queue<SseEmitter> watchers = new ConcurrentLinkedQueue<>();
  private final AtomicLong revision = new AtomicLong();
  private final AtomicBoolean announcing = new AtomicBoolean();
  private final Later later;

  Changes(Later later) {
    this.later = later;
    beat();
  }

  /// A new stream; beyond the limit the oldest is closed.
  SseEmitter watch() {
    SseEmitter watcher = new SseEmitter(NO_TIMEOUT);
    watcher.onCompletion(() -> watchers.remove(watcher));
    watcher.onError(_ -> watchers.remove(watcher));
    watchers.add(watcher);
    while (watchers.size() > MAX_WATCHERS) {
      close(watchers.poll());
    }
    send(watcher, change().reconnectTime(RECONNECT_MILLIS));
    return watcher;
  }

  void announce() {
    revision.incrementAndGet();
    if (!watchers.isEmpty() && announcing.compareAndSet(false, true)) {
      later.after(TOGETHER, this::tell);
    }
  }

  private void tell() {
    announcing.set(false);
    watchers.forEach(watcher -> send(watcher, change()));
  }

  void close() {
    for (SseEmitter watcher = watchers.poll(); watcher != null; watcher = watchers.poll()) {
      close(watcher);
    }
  }

  private void beat() {
    later.after(
        HEARTBEAT,
        () -> {
          watchers.forEach(watcher -> send(watcher, SseEmitter.event().comment("heartbeat")));
          beat();
        });
  }

  private SseEmitter.SseEventBuilder change() {
    String number = Long.toString(revision.get());
    return SseEmitter.event().id(number).name("change").data("{\"revision\":" + number + "}");
  }

  private void send(SseEmitter watcher, SseEmitter.SseEventBuilder event) {
    try {
      watcher.send(event);
    } catch (IOException | IllegalStateException _) {
      watchers.remove(watcher);
    }
  }

  private static void close(@Nullable SseEmitter watcher) {
    if (watcher != null) {
      watcher.complete();
    }
  }
}
