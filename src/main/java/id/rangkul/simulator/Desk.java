package id.rangkul.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// All simulated phones with everything on them. Every change is in the journal before anybody sees
/// it.
final class Desk {
  /// The newest messages of all phones together; older ones are forgotten.
  static final int MAX_BUBBLES = 1000;

  /// How long after a person's last message a business may write freely.
  static final Duration WINDOW = Duration.ofHours(24);

  private final Journal journal;
  private final Runnable changed;
  private final SequencedMap<String, Bubble> bubbles = new LinkedHashMap<>();

  Desk(Journal journal, Runnable changed) {
    this.journal = journal;
    this.changed = changed;
    journal.changes().forEach(this::remember);
  }

  void add(Bubble bubble) {
    synchronized (this) {
      keep(bubble);
    }
    changed.run();
  }

  /// Changes a message; does nothing where it is forgotten or the change changes nothing.
  void change(String wamid, UnaryOperator<Bubble> change) {
    boolean moved;
    synchronized (this) {
      Bubble before = bubbles.get(wamid);
      moved = before != null && keepIfNew(before, change.apply(before));
    }
    if (moved) {
      changed.run();
    }
  }

  /// Puts blue ticks on a person's message and on what that person wrote before it. False where
  /// nobody wrote it.
  boolean markRead(String wamid) {
    Optional<Bubble> named = find(wamid).filter(b -> b.direction() == Direction.FROM_PHONE);
    named.ifPresent(
        last ->
            all().stream()
                .filter(b -> b.direction() == Direction.FROM_PHONE && b.isOf(last.phone().clear()))
                .filter(b -> b.equals(last) || b.progress() == Progress.DELIVERED)
                .filter(b -> !b.at().isAfter(last.at()))
                .forEach(b -> change(b.wamid(), now -> now.reach(Progress.READ))));
    return named.isPresent();
  }

  synchronized Optional<Bubble> find(String wamid) {
    return Optional.ofNullable(bubbles.get(wamid));
  }

  synchronized List<Bubble> all() {
    return List.copyOf(bubbles.values());
  }

  boolean windowIsOpen(String phone, Instant now) {
    return all().stream()
        .filter(b -> b.direction() == Direction.FROM_PHONE && b.isOf(phone))
        .anyMatch(b -> b.at().plus(WINDOW).isAfter(now));
  }

  private boolean keepIfNew(Bubble before, Bubble after) {
    if (after.equals(before)) {
      return false;
    }
    keep(after);
    return true;
  }

  private void keep(Bubble bubble) {
    journal.append(bubble);
    remember(bubble);
  }

  private void remember(Bubble bubble) {
    bubbles.put(bubble.wamid(), bubble);
    while (bubbles.size() > MAX_BUBBLES) {
      Map.Entry<String, Bubble> eldest = bubbles.firstEntry();
      bubbles.remove(eldest.getKey());
    }
  }
}
