package id.rangkul.dialog;

import java.util.Optional;
import java.util.stream.Stream;

/// What follows when a worker has taken up an alert.
final class TakingUp {
  private final Dialogs dialogs;
  private final Turn turn;
  private final Walk walk;

  TakingUp(Dialogs dialogs, Turn turn, Walk walk) {
    this.dialogs = dialogs;
    this.turn = turn;
    this.walk = walk;
  }

  void takenUp(AlertTakenUp event) {
    turn.takenUpBy(event.worker());
    Conversation now = turn.now();
    turn.now(now.owing(Optional.empty()));
    if (now.safety().isPresent()) {
      endSafety();
    } else if (now.owed().isEmpty()) {
      turn.silent(Silence.NOTHING_OWED);
    } else if (now.stopped()) {
      turn.silent(Silence.AFTER_STOP);
    } else if (!now.windowOpen(turn.at())) {
      turn.silent(Silence.WINDOW_CLOSED);
    } else {
      turn.say(SmallAnswer.TAKEN_UP);
    }
  }

  private void endSafety() {
    turn.mean(Purpose.SAFETY);
    Place stay = dialogs.safety().at(dialogs.stay().spot().step());
    Conversation without = turn.now().withoutSafetyPlaces();
    turn.now(without.at(Phase.ASKING, Stream.concat(without.places().stream(), Stream.of(stay)).toList()));
    walk.go(dialogs.stay().takenUp());
    walk.run();
    if (!turn.now().windowOpen(turn.at())) {
      turn.hold();
    }
  }
}
