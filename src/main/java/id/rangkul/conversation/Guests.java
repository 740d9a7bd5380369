package id.rangkul.conversation;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.Party;
import id.rangkul.shared.Records;
import id.rangkul.shared.UnitOfWork;
import java.time.Duration;
import java.time.Instant;

/// Remembers for a while what was said to strangers, so that nobody hears it again and again.
final class Guests {
  /// How long a stranger is not told again who we are.
  static final Duration A_DAY = Duration.ofHours(24);

  /// How long a stranger is left in peace who has asked for it; a number has another owner by then.
  static final Duration IN_PEACE = Duration.ofDays(365);

  private static final String STOP = "STOP";

  private final Records records;

  Guests(Records records) {
    this.records = records;
  }

  /// What a stranger has heard from us.
  enum Said {
    NOTHING_TODAY,
    WHO_WE_ARE,
    STOP
  }

  Said said(CentreId centre, Party.Stranger stranger, Instant now) {
    return records
        .value(key(centre, stranger))
        .map(value -> value.equals(STOP) ? Said.STOP : answered(Long.parseLong(value), now))
        .orElse(Said.NOTHING_TODAY);
  }

  private static Said answered(long at, Instant now) {
    return now.isBefore(Instant.ofEpochMilli(at).plus(A_DAY))
        ? Said.WHO_WE_ARE
        : Said.NOTHING_TODAY;
  }

  void stageAnswered(UnitOfWork unit, CentreId centre, Party.Stranger stranger, Instant now) {
    unit.setFor(key(centre, stranger), Long.toString(now.toEpochMilli()), A_DAY);
  }

  void stageStopped(UnitOfWork unit, CentreId centre, Party.Stranger stranger) {
    unit.setFor(key(centre, stranger), STOP, IN_PEACE);
  }

  private static Key key(CentreId centre, Party.Stranger stranger) {
    return Key.of(centre, "guest", stranger.addressHash());
  }
}
