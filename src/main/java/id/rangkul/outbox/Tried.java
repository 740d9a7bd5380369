package id.rangkul.outbox;

import java.time.Instant;
import java.util.Map;

/// What a verdict on an attempt rests on, besides its outcome.
///
/// @param before the state that the message had before the attempt
/// @param refusals how often in a row the person's messages came too fast for Meta
/// @param fallback whether a template can go in its place once the window is closed
record Tried(
    Purpose purpose, Instant created, int attempt, State before, int refusals, boolean fallback) {

  static Tried of(
      Map<String, String> fields, int attempt, State before, int refusals, boolean fallback) {
    return new Tried(
        Purpose.valueOf(fields.getOrDefault("purpose", Purpose.REPLY.name())),
        Instant.ofEpochMilli(Long.parseLong(fields.getOrDefault("created", "0"))),
        attempt,
        before,
        refusals,
        fallback);
  }

  boolean worthSending(Instant at) {
    return at.isBefore(created.plus(purpose.worthSending()));
  }
}
