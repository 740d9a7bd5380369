package id.rangkul.dialog;

import id.rangkul.understanding.Severity;
import java.util.List;
import java.util.Map;

/// What follows when a message does not get through to the person, and when the person is heard of
/// again.
final class Reaching {
  private final Turn turn;

  Reaching(Turn turn) {
    this.turn = turn;
  }

  /// Whoever writes can be reached.
  void heard() {
    Reach before = turn.now().reach();
    if (before.standing() != Reach.Standing.REACHABLE) {
      turn.record(RecordKind.REACHABLE_AGAIN, Map.of());
    }
    turn.now(turn.now().with(Reach.open()));
  }

  void failed(Undelivered failure) {
    turn.silent(Silence.NOT_DELIVERED);
    Reach before = turn.now().reach();
    Reach after = before.failed(failure);
    turn.now(turn.now().with(after));
    if (after.standing() != before.standing()) {
      turn.record(
          RecordKind.UNREACHABLE,
          Map.of("standing", after.standing().name(), "code", failure.code()));
    }
    if (before.mayBePrompted() && !after.mayBePrompted()) {
      raise(Severity.MODERATE, AlertReason.CANNOT_BE_REACHED);
    }
    missed(failure.purpose());
  }

  /// Somebody who has written waits for an answer that will not come.
  private void missed(Purpose purpose) {
    switch (purpose) {
      case SAFETY -> raise(turn.now().safety().orElse(Severity.HIGH), AlertReason.NOT_DELIVERED);
      case REPLY -> raise(Severity.MODERATE, AlertReason.NOT_DELIVERED);
      case ROUTINE -> {} // nobody waits for it
    }
  }

  private void raise(Severity severity, AlertReason reason) {
    turn.raiseUnheard(severity, List.of(), reason.name());
  }
}
