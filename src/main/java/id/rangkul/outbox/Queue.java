package id.rangkul.outbox;

import java.util.Locale;

/// The two priorities: everything urgent goes before anything in bulk.
enum Queue {
  URGENT(64),
  BULK(8);

  private final int atOnce;

  Queue(int atOnce) {
    this.atOnce = atOnce;
  }

  /// How many are begun before the urgent ones are looked at again.
  int atOnce() {
    return atOnce;
  }

  /// How the queue is written in keys.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
