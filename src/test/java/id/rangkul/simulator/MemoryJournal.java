package id.rangkul.simulator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A journal that forgets with the process.
final class MemoryJournal implements Journal {
  private final List<Bubble> changes = new CopyOnWriteArrayList<>();
  private final List<Registered> registered = new CopyOnWriteArrayList<>();
  private volatile Duration ahead = Duration.ZERO;

  @Override
  public List<Bubble> changes() {
    return List.copyOf(changes);
  }

  @Override
  public void append(Bubble changed) {
    changes.add(changed);
  }

  @Override
  public void settle() {}

  @Override
  public List<Registered> registered() {
    return List.copyOf(registered);
  }

  @Override
  public void register(Registered made) {
    registered.add(made);
  }

  @Override
  public Duration ahead() {
    return ahead;
  }

  @Override
  public void keepAhead(Duration by) {
    ahead = by;
  }
}
