package id.rangkul.whatsapp.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads Meta's times: seconds since 1970, usually as a string.
final class Times {
  /// Before this nobody used the Cloud API.
  static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");

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
        .filter(it -> !it.isBefore(EARLIEST) && !it.isAfter(receivedAt.plus(MAX_AHEAD)))
        .orElse(receivedAt);
  }
}
