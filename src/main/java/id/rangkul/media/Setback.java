package id.rangkul.media;

import id.rangkul.inbox.MediaLoss;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An attempt did not work and may work later, not before `after` where that is known; `meaning` is
/// what it is when it never works.
record Setback(String reason, Optional<Duration> after, MediaLoss meaning) {
  static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  /// Meta forgets what came with a webhook after 7 days.
  static final Duration WORTH_TRYING = Duration.ofDays(7);

  /// In powers of two: each pause is four times the last.
  private static final int GROWTH = 2;

  private static final int MAX_GROWN = 10;

  /// When to try again after so many attempts; empty where that is too late.
  Optional<Attempt.Later> later(int attempts, Instant since, Instant now) {
    Duration pause = pause(attempts);
    Instant next = now.plus(after.filter(it -> it.compareTo(pause) > 0).orElse(pause));
    return next.isBefore(since.plus(WORTH_TRYING))
        ? Optional.of(new Attempt.Later(next, reason))
        : Optional.empty();
  }

  private static Duration pause(int attempts) {
    long grown = FIRST_PAUSE.toMillis() << (GROWTH * Math.min(attempts - 1, MAX_GROWN));
    return Duration.ofMillis(Math.min(grown, LONGEST_PAUSE.toMillis()));
  }
}
