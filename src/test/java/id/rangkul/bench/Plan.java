package id.rangkul.bench;

import java.time.Duration;

/// How long each phase lasts. All of them, with starts and drains, end within five minutes.
///
/// @param warmUp the load of a phase beforehand, of which nothing is kept: so long the JVM still
///   compiles what is called most
/// @param latency messages at the rate of one WhatsApp number
/// @param answering webhooks at five times that rate
/// @param throughput as fast as it goes, for each of the two ways to batch statuses
/// @param sending a backlog that lasts so long at the number's rate
record Plan(
    Duration warmUp, Duration latency, Duration answering, Duration throughput, Duration sending) {
  /// The length that the printed figures are meant for.
  static final Plan FULL =
      new Plan(
          Duration.ofSeconds(15),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(25),
          Duration.ofSeconds(6));

  private static final int LONGEST_SECONDS = 60;

  /// Every phase of the same few seconds, to try the benchmark itself; blank means the full length.
  static Plan of(String seconds) {
    if (seconds.isBlank()) {
      return FULL;
    }
    Duration each = Duration.ofSeconds(Math.clamp(Long.parseLong(seconds), 1, LONGEST_SECONDS));
    return new Plan(each, each, each, each, each);
  }
}
