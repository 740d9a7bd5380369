package id.rangkul.outbox;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Wamid;
import java.time.YearMonth;

/// The outbox's keys; what lies under them is told in `package-info.java`.
final class OutboxKeys {
  private OutboxKeys() {}

  static Key message(CentreId centre, MessageId id) {
    return Key.of(centre, "outbox", "message", id.value());
  }

  static Key to(CentreId centre, String party, Queue queue) {
    return Key.of(centre, "outbox", "to", party, queue.key());
  }

  static Key due(CentreId centre, Queue queue) {
    return Key.of(centre, "outbox", "due", queue.key());
  }

  static Key inflight(CentreId centre) {
    return Key.of(centre, "outbox", "inflight");
  }

  static Key wamid(CentreId centre, Wamid wamid) {
    return Key.of(centre, "outbox", "wamid", wamid.value());
  }

  /// The bucket of a number's tokens. The rate is part of its name: a bucket keeps the limits that
  /// it was made with.
  static Key pace(CentreId centre, String number, int messagesPerSecond) {
    return Key.of(centre, "outbox", "pace", number, Integer.toString(messagesPerSecond));
  }

  /// How a person is written to, so that it is not too fast.
  static Key pair(CentreId centre, String party) {
    return Key.of(centre, "outbox", "pair", party);
  }

  static Key numbers(CentreId centre) {
    return Key.of(centre, "outbox", "numbers");
  }

  static Key billed(CentreId centre, YearMonth month) {
    return Key.of(centre, "outbox", "billed", month.toString());
  }

  /// Meta counts the people of all our numbers together.
  static Key people() {
    return Key.global("outbox", "people");
  }

  static Key dead(CentreId centre) {
    return Key.of(centre, "outbox", "dead");
  }
}
