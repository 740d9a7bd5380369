package id.rangkul.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/// Does nothing until it is told to, and then everything that was asked for, pauses aside.
final class ByHand implements Later {
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  final List<Duration> pauses = new ArrayList<>();

  @Override
  public void after(Duration pause, Runnable action) {
    pauses.add(pause);
    waiting.add(action);
  }

  void runNext() {
    waiting.remove().run();
  }

  void runAll() {
    while (!waiting.isEmpty()) {
      runNext();
    }
  }
}
