package id.rangkul.understanding.rules;

import id.rangkul.understanding.InactiveReason;
import id.rangkul.understanding.Severity;
import id.rangkul.understanding.Signal;
import java.util.List;
import java.util.Optional;

/// A question of the service, known by its words, and what bare replies to it mean.
record Question(String id, List<Pattern> asks, List<Meaning> meanings) {
  static final int TOP_OF_SCALE = 10;

  /// What one reply means; `from` and `to` bound a number, both included.
  record Meaning(
      Answer says,
      int from,
      int to,
      Signal signal,
      Severity severity,
      Optional<InactiveReason> reason,
      List<Pattern> unless) {

    boolean fits(Answer answer, int number) {
      return says == answer && (answer != Answer.NUMBER || (number >= from && number <= to));
    }
  }
}
