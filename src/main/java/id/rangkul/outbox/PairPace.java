package id.rangkul.outbox;

import java.time.Duration;

/// How often one person may be written to. Meta lets one message in six seconds through, and up to
/// 45 at once that are borrowed from the time to come; we stop short of that, so that a person who
/// is answered in a lively conversation is never refused.
final class PairPace {
  /// So much of a person's time one message takes.
  static final Duration EVERY = Duration.ofSeconds(6);

  /// So many messages may go at once to somebody who has heard nothing for a while.
  static final int BURST = 40;

  static final Duration LONGEST_BACK_OFF = Duration.ofHours(1);

  /// For how long refusals in a row are remembered as such.
  static final Duration REMEMBER_REFUSALS = Duration.ofHours(3);

  private static final int BACK_OFF_BASE = 4;

  private PairPace() {}

  /// How much time may be borrowed before a message must wait.
  static Duration borrowable() {
    return EVERY.multipliedBy(BURST - 1);
  }

  /// The pause after the n-th refusal in a row, as Meta asks for it: 4ⁿ seconds.
  static Duration backOff(int refusals) {
    Duration pause = Duration.ofSeconds(1);
    for (int i = 0; i < refusals && pause.compareTo(LONGEST_BACK_OFF) < 0; i++) {
      pause = pause.multipliedBy(BACK_OFF_BASE);
    }
    return pause.compareTo(LONGEST_BACK_OFF) < 0 ? pause : LONGEST_BACK_OFF;
  }
}
