package id.rangkul.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/// All simulated phones with everything on them. A message is in the journal before anybody is
/// answered; how far it has come follows within a moment.
final class Desk {
  /// The newest messages of all phones together; older ones are forgotten.
  static final int MAX_BUBBLES = 1000;

  /// So many chats have their window remembered.
  static final int MAX_CHATS = 50_000;

  /// How long after a person's last message a business may write freely.
  static final Duration WINDOW = Duration.ofHours(24);

  private static final Duration SETTLE_WITHIN = Duration.ofMillis(100);

  private final Journal journal;
  private final Later later;
  private final Runnable changed;
  private final AtomicBoolean settling = new AtomicBoolean();
  private final SequencedMap<String, Bubble> bubbles = new LinkedHashMap<>();
  private final SequencedMap<Chat, Instant> lastWords = new LinkedHashMap<>();
  private final SequencedMap<String, String> lastNumber = new LinkedHashMap<>();
  private final Map<Chat, Set<String>> unread = new LinkedHashMap<>();

  Desk(Journal journal, Later later, Runnable changed) {
    this.journal = journal;
    this.later = later;
    this.changed = changed;
    journal.changes().forEach(this::remember);
  }

  void add(Bubble bubble) {
    synchronized (this) {
      keep(bubble);
    }
    journal.settle();
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
      settleSoon();
      changed.run();
    }
  }

  /// Puts blue ticks on a person's message and on what that person wrote before it. False where
  /// nobody wrote it.
  boolean markRead(String wamid) {
    Optional<Bubble> named = find(wamid).filter(b -> b.direction() == Direction.FROM_PHONE);
    named.ifPresent(
        last -> {
          before(last).forEach(b -> change(b.wamid(), now -> now.reach(Progress.READ)));
          change(wamid, now -> now.reach(Progress.READ));
        });
    return named.isPresent();
  }

  private synchronized List<Bubble> before(Bubble last) {
    return unread.getOrDefault(Chat.of(last), Set.of()).stream()
        .flatMap(wamid -> find(wamid).stream())
        .filter(b -> b.progress() == Progress.DELIVERED)
        .filter(b -> !b.at().isAfter(last.at()))
        .toList();
  }

  synchronized Optional<Bubble> find(String wamid) {
    return Optional.ofNullable(bubbles.get(wamid));
  }

  synchronized List<Bubble> all() {
    return List.copyOf(bubbles.values());
  }

  synchronized boolean windowIsOpen(String number, String phone, Instant now) {
    Instant last = lastWords.get(new Chat(number, phone));
    return last != null && last.plus(WINDOW).isAfter(now);
  }

  /// With which of the service's numbers this phone chatted last.
  synchronized Optional<String> lastNumber(String phone) {
    return Optional.ofNullable(lastNumber.get(phone));
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
    bubble.number().ifPresent(number -> lastNumber.put(bubble.phone().clear(), number));
    if (lastNumber.size() > MAX_CHATS) {
      lastNumber.pollFirstEntry();
    }
    if (bubble.direction() == Direction.FROM_PHONE) {
      heard(bubble);
    }
    while (bubbles.size() > MAX_BUBBLES) {
      forget(bubbles.pollFirstEntry().getValue());
    }
  }

  private void heard(Bubble bubble) {
    Chat chat = Chat.of(bubble);
    if (bubble.opensWindow()) {
      lastWords.merge(chat, bubble.at(), (a, b) -> a.isAfter(b) ? a : b);
      if (lastWords.size() > MAX_CHATS) {
        lastWords.pollFirstEntry();
      }
    }
    if (bubble.progress().isBefore(Progress.READ)) {
      unread.computeIfAbsent(chat, _ -> new LinkedHashSet<>()).add(bubble.wamid());
    } else {
      noLongerUnread(chat, bubble.wamid());
    }
  }

  private void forget(Bubble bubble) {
    noLongerUnread(Chat.of(bubble), bubble.wamid());
  }

  private void noLongerUnread(Chat chat, String wamid) {
    unread.computeIfPresent(
        chat,
        (_, wamids) -> {
          wamids.remove(wamid);
          return wamids.isEmpty() ? null : wamids;
        });
  }

  private void settleSoon() {
    if (settling.compareAndSet(false, true)) {
      later.after(
          SETTLE_WITHIN,
          () -> {
            settling.set(false);
            journal.settle();
          });
    }
  }

  /// A person and one of the service's numbers.
  private record Chat(String number, String phone) {
    static Chat of(Bubble bubble) {
      return new Chat(bubble.number().orElse(""), bubble.phone().clear());
    }
  }
}
