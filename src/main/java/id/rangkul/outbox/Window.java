package id.rangkul.outbox;

import java.time.Instant;
import java.util.Map;

/// What is known of a person's customer-service window: `open` and `closed` are both false where
/// nobody knows.
record Window(boolean open, boolean closed) {
  static Window of(Map<String, String> fields, Instant now) {
    boolean toldByMeta = fields.containsKey("closed");
    Instant ends = Instant.ofEpochMilli(Long.parseLong(fields.getOrDefault("window_ends", "0")));
    boolean known = fields.containsKey("window_ends");
    boolean past = known && !now.isBefore(ends);
    return new Window(known && !past && !toldByMeta, past || toldByMeta);
  }
}
