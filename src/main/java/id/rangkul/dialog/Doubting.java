package id.rangkul.dialog;

import id.rangkul.understanding.Intent;
import id.rangkul.understanding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What follows while nobody knows whether a new number is still the person's own. Whoever writes
/// is asked that, and hears no name and nothing of what was said before; an alarm is an alarm all
/// the same.
final class Doubting {
  /// The template whose text and two buttons, yes and no, ask the question.
  static final String QUESTION = "nomor_berubah";

  private final Dialogs dialogs;
  private final Turn turn;
  private final Walk walk;
  private final Hearing hearing;

  Doubting(Dialogs dialogs, Turn turn, Walk walk, Hearing hearing) {
    this.dialogs = dialogs;
    this.turn = turn;
    this.walk = walk;
    this.hearing = hearing;
  }

  void happen(Event event) {
    switch (event) {
      case NumberChanged _ -> changed();
      case UserSaid said -> said(Heard.of(said.text(), said.meaning(), dialogs.words()));
      case ButtonPressed pressed -> pressed(pressed);
      case MediaReceived media -> {
        turn.record(RecordKind.MEDIA_RECEIVED, Map.of("kind", media.kind()));
        beside();
      }
      case Called _ -> called();
      case Noticed _ -> turn.silent(Silence.NOTHING_ASKED);
      case PromptDue _ -> unprompted();
      case AlertTakenUp takenUp -> takenUp(takenUp);
      case Undelivered failure -> new Reaching(turn).failed(failure);
    }
  }

  private Doubt doubt() {
    return turn.now().doubt().orElse(Doubt.FRESH);
  }

  private void changed() {
    turn.now(turn.now().doubted());
    turn.record(RecordKind.NUMBER_CHANGED, Map.of());
    unprompted();
  }

  private void unprompted() {
    if (turn.now().stopped()) {
      turn.silent(Silence.AFTER_STOP);
    } else if (doubt().denied()) {
      turn.silent(Silence.NOT_THE_PERSON);
    } else if (!turn.now().mayBeWrittenTo(turn.facts())) {
      turn.silent(Silence.CONSENT_UNANSWERED);
    } else {
      ask();
    }
  }

  private void ask() {
    Doubt doubt = doubt();
    turn.now(turn.now().doubting(doubt.askedOnceMore()));
    if (doubt.asked() < Limits.MAX_NUMBER_ASKS) {
      turn.ask(QUESTION);
      return;
    }
    if (doubt.asked() == Limits.MAX_NUMBER_ASKS) {
      turn.raise(Severity.MODERATE, List.of(), AlertReason.NUMBER_UNCONFIRMED.name());
    }
    turn.silent(Silence.NUMBER_IN_DOUBT);
  }

  private void said(Heard heard) {
    turn.hear(heard.text());
    if (heard.alarming()) {
      turn.raise(heard.severity(), heard.findings(), AlertReason.MESSAGE.name());
      alarm(heard.intent() == Intent.OPT_OUT || dialogs.words().alsoMeanStop(heard.text()));
    } else if (heard.intent() == Intent.OPT_OUT) {
      stop();
    } else {
      answered(heard);
    }
  }

  private void alarm(boolean stops) {
    if (stops && !turn.now().stopped()) {
      stopped();
    }
    turn.mean(Purpose.SAFETY);
    turn.say(SmallAnswer.SAFETY_IN_DOUBT);
  }

  private void stop() {
    if (turn.now().stopped()) {
      turn.silent(Silence.ALREADY_STOPPED);
    } else {
      stopped();
      turn.say(SmallAnswer.WRONG_NUMBER);
    }
  }

  private void stopped() {
    turn.now(turn.now().withoutRoutinePlaces().withStopped(true));
    turn.record(RecordKind.STOPPED, Map.of());
  }

  private void answered(Heard heard) {
    Optional<Intent> answer = heard.sameOrOther(dialogs.words());
    if (doubt().denied()) {
      warned(heard);
      turn.silent(Silence.NOT_THE_PERSON);
    } else if (answer.equals(Optional.of(Intent.YES))) {
      same();
    } else if (answer.equals(Optional.of(Intent.NO))) {
      other();
    } else {
      warned(heard);
      if (heard.intent() == Intent.OPT_IN_AGAIN && turn.now().stopped()) {
        turn.now(turn.now().withStopped(false));
        turn.record(RecordKind.RESUMED, Map.of());
      }
      beside();
    }
  }

  private void warned(Heard heard) {
    if (heard.warning()) {
      turn.raise(heard.severity(), heard.findings(), AlertReason.MESSAGE.name());
    } else if (heard.intent() == Intent.TALK_TO_WORKER) {
      turn.raise(Severity.MODERATE, heard.findings(), AlertReason.ASKED_FOR_PERSON.name());
    }
  }

  private void beside() {
    if (turn.now().stopped()) {
      turn.silent(Silence.AFTER_STOP);
    } else if (doubt().denied()) {
      turn.silent(Silence.NOT_THE_PERSON);
    } else {
      ask();
    }
  }

  private void pressed(ButtonPressed event) {
    List<String> replies = dialogs.template(QUESTION).replies();
    Optional<RaiseStep> alarm = dialogs.pressed(event.buttonId()).flatMap(dialogs::alarm);
    turn.hear(event.title());
    if (event.buttonId().equals(replies.getFirst()) && !doubt().denied()) {
      same();
    } else if (event.buttonId().equals(replies.getLast()) && !doubt().denied()) {
      other();
    } else if (alarm.isPresent()) {
      alarm.get().take(turn);
      alarm(false);
    } else {
      said(Heard.of(event.title(), Pressed.NO_MEANING, dialogs.words()));
    }
  }

  private void called() {
    turn.record(RecordKind.CALLED, Map.of());
    turn.mean(turn.now().stopped() ? Purpose.SAFETY : Purpose.REPLY);
    turn.say(SmallAnswer.CALL_IN_DOUBT);
  }

  /// From here on the person is spoken to as ever, and what was interrupted goes on.
  private void same() {
    turn.now(turn.now().sure());
    turn.record(RecordKind.NUMBER_CONFIRMED, Map.of());
    turn.sayHeld();
    if (turn.now().stopped()) {
      turn.silent(Silence.AFTER_STOP);
      return;
    }
    turn.say(SmallAnswer.SAME_PERSON);
    if (turn.now().safety().isEmpty()) {
      goOn();
    }
  }

  private void goOn() {
    switch (turn.now().phase()) {
      case IDLE -> {} // nothing was interrupted
      case OPENING, ASKING -> walk.run();
      case RETURNING -> hearing.goBack();
    }
  }

  private void other() {
    turn.now(turn.now().withoutRoutinePlaces().doubting(new Doubt(doubt().asked(), true)));
    turn.record(RecordKind.NUMBER_DENIED, Map.of());
    turn.raise(Severity.MODERATE, List.of(), AlertReason.NUMBER_CHANGED.name());
    if (turn.now().stopped()) {
      turn.silent(Silence.AFTER_STOP);
    } else {
      turn.say(SmallAnswer.OTHER_PERSON);
    }
    turn.loseAddress();
  }

  /// Safety ends as ever when a worker has taken up; what is said of it names nobody.
  private void takenUp(AlertTakenUp event) {
    Conversation now = turn.now();
    boolean safety = now.safety().isPresent();
    boolean grave = safety || now.owed().filter(one -> one.atLeast(Severity.HIGH)).isPresent();
    turn.takenUpBy(event.worker());
    turn.now(now.owing(Optional.empty()));
    if (safety) {
      endSafety();
    }
    if (doubt().denied() || !(safety || now.owed().isPresent())) {
      turn.silent(Silence.NOTHING_OWED);
    } else if (now.stopped() && !grave) {
      turn.silent(Silence.AFTER_STOP);
    } else if (!now.windowOpen(turn.at())) {
      turn.silent(Silence.WINDOW_CLOSED);
    } else {
      turn.mean(grave ? Purpose.SAFETY : Purpose.ROUTINE);
      turn.say(SmallAnswer.TAKEN_UP_IN_DOUBT);
    }
  }

  private void endSafety() {
    Conversation without = turn.now().withoutSafetyPlaces();
    Phase phase = without.places().isEmpty() ? Phase.IDLE : Phase.RETURNING;
    turn.now(without.at(phase, without.places()).withSafety(Optional.empty()));
    turn.record(RecordKind.SAFETY_ENDED, Map.of());
  }
}
