package id.rangkul.outbox;

import java.util.Locale;

/// The two priorities: everything urgent goes before anything in bulk.
enum Queue {
  URGENT,
  BULK;

  /// How the queue is written in keys.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
