package id.rangkul.whatsapp.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads Meta's times: seconds since 1970, usually as a string.
final class Times {
  /// Meta repeats a webhook for 7 days; what claims to be older has a wrong time.
  static final Duration MAX_AGE = Duration.ofDays(7);

  /// How far Meta's clock may be ahead of ours.
  static final Duration MAX_AHEAD = Duration.ofDays(1);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

  private Times() {}

  /// When it happened by Meta's word, or `receivedAt` where Meta gives no time or an impossible
  /// one.
  static Instant read(JsonNode node, Instant receivedAt) {
    return Loose.token(node, "timestamp")
        .filter(it -> SECONDS.matcher(it).matches())
        .map(it -> Instant.ofEpochSecond(Long.parseLong(it)))
        .filter(
            it ->
                !it.isBefore(receivedAt.minus(MAX_AGE)) && !it.isAfter(receivedAt.plus(MAX_AHEAD)))
        .orElse(receivedAt);
  }
}
