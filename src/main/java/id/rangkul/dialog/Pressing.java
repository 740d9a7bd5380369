package id.rangkul.dialog;

import id.rangkul.understanding.Intent;
import java.util.Optional;

/// What follows from a pressed button. Buttons stay on the phone for ever, so one may belong to a
/// question of long ago.
final class Pressing {
  private final Dialogs dialogs;
  private final Turn turn;
  private final Walk walk;
  private final Hearing hearing;

  Pressing(Dialogs dialogs, Turn turn, Walk walk, Hearing hearing) {
    this.dialogs = dialogs;
    this.turn = turn;
    this.walk = walk;
    this.hearing = hearing;
  }

  void pressed(ButtonPressed event) {
    turn.hear(event.title());
    Optional<Pressed> pressed = dialogs.pressed(event.buttonId());
    Optional<AskStep> open = walk.ask();
    if (pressed.isPresent() && open.equals(pressed.map(Pressed::ask))) {
      walk.answered(pressed.get().ask(), pressed.get().choice().answer());
    } else {
      pressed.flatMap(dialogs::alarm).ifPresentOrElse(this::lateAlarm, () -> typed(event));
    }
  }

  // A button of yesterday's question that tells an alarm is an alarm today.
  private void lateAlarm(RaiseStep raise) {
    raise.take(turn);
    hearing.alarm(raise.severity());
  }

  // Any other button, of a template or of an older question, is taken as if its title were typed.
  private void typed(ButtonPressed event) {
    Heard heard = Heard.of(event.title(), Pressed.NO_MEANING, dialogs.words());
    if (heard.intent() == Intent.OPT_OUT) {
      hearing.stop();
    } else if (heard.intent() == Intent.OPT_IN_AGAIN && hearing.mayStart()) {
      hearing.start();
    } else if (talking() && turn.now().phase() == Phase.ASKING) {
      old();
      walk.run();
    } else if (talking() && turn.now().phase() == Phase.IDLE) {
      old();
    } else {
      hearing.goOn(heard);
    }
  }

  private boolean talking() {
    return turn.now().safety().isEmpty() && !turn.now().stopped();
  }

  private void old() {
    if (turn.saidNothing()) {
      turn.say(SmallAnswer.OLD_BUTTON);
    }
  }
}
