package id.rangkul.simulator;

import id.rangkul.shared.Commit;
import id.rangkul.shared.Commits;
import id.rangkul.shared.Key;
import id.rangkul.shared.Records;
import id.rangkul.shared.UnitOfWork;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps the journal in Redis, words and numbers sealed. Whoever settles writes for all who wait
/// behind, so that a flood of messages costs few writes.
final class RedisJournal implements Journal {
  /// A message takes about four lines: written, sent, delivered, read.
  static final int MAX_CHANGES = 4 * Desk.MAX_BUBBLES;

  static final int MAX_REGISTERED = 2000;

  /// So many lines go into one write.
  static final int MAX_BATCH = 500;

  private final Records records;
  private final Commits commits;
  private final AppendJournalScript script;
  private final Key messages;
  private final Key register;
  private final Key ahead;
  private final Deque<String> waiting = new ArrayDeque<>();
  private final ReentrantLock writing = new ReentrantLock();

  RedisJournal(Records records, Commits commits, AppendJournalScript script, String tag) {
    this.records = records;
    this.commits = commits;
    this.script = script;
    this.messages = Key.global(tag, "messages");
    this.register = Key.global(tag, "register");
    this.ahead = Key.global(tag, "ahead");
  }

  @Override
  public List<Bubble> changes() {
    return records.list(messages, 0, -1).stream()
        .map(line -> records.codec().read(messages, line, Bubble.class))
        .toList();
  }

  @Override
  public void append(Bubble changed) {
    String line = records.codec().write(messages, changed);
    synchronized (waiting) {
      waiting.add(line);
      if (waiting.size() > MAX_CHANGES) {
        waiting.removeFirst();
      }
    }
  }

  @Override
  public void settle() {
    writing.lock();
    try {
      for (List<String> lines = next(); !lines.isEmpty(); lines = next()) {
        script.run(messages, lines, MAX_CHANGES);
        written(lines.size());
      }
    } finally {
      writing.unlock();
    }
  }

  private List<String> next() {
    synchronized (waiting) {
      return waiting.stream().limit(MAX_BATCH).toList();
    }
  }

  /// What could not be written waits for the next time.
  private void written(int lines) {
    synchronized (waiting) {
      for (int i = 0; i < lines && !waiting.isEmpty(); i++) {
        waiting.removeFirst();
      }
    }
  }

  @Override
  public List<Registered> registered() {
    List<Registered> made = new ArrayList<>();
    records
        .list(register, 0, -1)
        .forEach(line -> made.add(records.codec().read(register, line, Registered.class)));
    return made;
  }

  @Override
  public void register(Registered made) {
    script.run(register, List.of(records.codec().write(register, made)), MAX_REGISTERED);
  }

  @Override
  public Duration ahead() {
    return records.value(ahead).map(Duration::parse).orElse(Duration.ZERO);
  }

  @Override
  public void keepAhead(Duration by) {
    Commit commit = commits.commit(UnitOfWork.unfenced().setPlain(ahead, by.toString()));
    if (!(commit instanceof Commit.Committed)) {
      throw new IllegalStateException("a plain value was not written: " + commit);
    }
  }
}
