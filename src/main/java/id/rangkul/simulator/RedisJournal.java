package id.rangkul.simulator;

import id.rangkul.shared.Commit;
import id.rangkul.shared.Commits;
import id.rangkul.shared.Key;
import id.rangkul.shared.Records;
import id.rangkul.shared.UnitOfWork;
import java.time.Duration;
import java.util.List;

/// Keeps the journal in Redis, words and numbers sealed.
final class RedisJournal implements Journal {
  /// A message takes about four lines: written, sent, delivered, read.
  static final int MAX_CHANGES = 4 * Desk.MAX_BUBBLES;

  private final Records records;
  private final Commits commits;
  private final AppendJournalScript script;
  private final Key messages;
  private final Key ahead;

  RedisJournal(Records records, Commits commits, AppendJournalScript script, String tag) {
    this.records = records;
    this.commits = commits;
    this.script = script;
    this.messages = Key.global(tag, "messages");
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
    script.run(messages, records.codec().write(messages, changed), MAX_CHANGES);
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
