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

  private static final Key MESSAGES = Key.global("simulator", "messages");
  private static final Key AHEAD = Key.global("simulator", "ahead");

  private final Records records;
  private final Commits commits;
  private final AppendJournalScript script;

  RedisJournal(Records records, Commits commits, AppendJournalScript script) {
    this.records = records;
    this.commits = commits;
    this.script = script;
  }

  @Override
  public List<Bubble> changes() {
    return records.list(MESSAGES, 0, -1).stream()
        .map(line -> records.codec().read(MESSAGES, line, Bubble.class))
        .toList();
  }

  @Override
  public void append(Bubble changed) {
    script.run(MESSAGES, records.codec().write(MESSAGES, changed), MAX_CHANGES);
  }

  @Override
  public Duration ahead() {
    return records.value(AHEAD).map(Duration::parse).orElse(Duration.ZERO);
  }

  @Override
  public void keepAhead(Duration ahead) {
    Commit commit = commits.commit(UnitOfWork.unfenced().setPlain(AHEAD, ahead.toString()));
    if (!(commit instanceof Commit.Committed)) {
      throw new IllegalStateException("a plain value was not written: " + commit);
    }
  }
}
