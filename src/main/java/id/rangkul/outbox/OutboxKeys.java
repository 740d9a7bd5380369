package id.rangkul.outbox;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Wamid;

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

  static Key dead(CentreId centre) {
    return Key.of(centre, "outbox", "dead");
  }
}
