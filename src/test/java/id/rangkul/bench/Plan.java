package id.rangkul.bench;

import java.time.Duration;

/// How long each phase lasts. All of them, with start and drains, end within three minutes.
///
/// @param warmUp the load of a phase beforehand, of which nothing is kept: so long the JVM still
///   compiles what is called most
/// @param latency messages at the rate of one WhatsApp number
/// @param answering webhooks at five times that rate
/// @param throughput as fast as it goes, for each of the two ways to batch statuses
record Plan(Duration warmUp, Duration latency, Duration answering, Duration throughput) {
  /// The length that the printed figures are meant for.
  static final Plan FULL =
      new Plan(
          Duration.ofSeconds(15),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(25));

  private static final int LONGEST_SECONDS = 60;

  /// Every phase of the same few seconds, to try the benchmark itself; blank means the full length.
  static Plan of(String seconds) {
    if (seconds.isBlank()) {
      return FULL;
    }
    Duration each = Duration.ofSeconds(Math.clamp(Long.parseLong(seconds), 1, LONGEST_SECONDS));
    return new Plan(each, each, each, each);
  }
}
