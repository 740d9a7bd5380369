package id.rangkul.inbox;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Records;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.shared.Wamid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Every message that we were told of has a fate and a deadline for it.
public final class Ledger {
  private final Records records;

  Ledger(Records records) {
    this.records = records;
  }

  /// Stages the recorded end of a message.
  public void stage(UnitOfWork unit, CentreId centre, Wamid wamid, Fate fate) {
    unit.setKeepingLifetime(InboxKeys.fate(centre, wamid), fate.text());
    unit.removeScore(InboxKeys.ledger(centre), wamid.value());
  }

  /// The fate of a message as text, `OPEN` where it has none yet; empty where it never came or is
  /// forgotten.
  public Optional<String> fateOf(CentreId centre, Wamid wamid) {
    return records.value(InboxKeys.fate(centre, wamid));
  }

  /// How many messages of a centre are without a recorded end.
  public long open(CentreId centre) {
    return records.size(InboxKeys.ledger(centre));
  }

  /// Messages whose deadline has passed without an end, the longest waiting first.
  public List<String> overdue(CentreId centre, Instant now, int limit) {
    return records.due(InboxKeys.ledger(centre), now.toEpochMilli(), limit);
  }
}
