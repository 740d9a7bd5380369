package id.rangkul.dialog;

import id.rangkul.understanding.Intent;
import id.rangkul.understanding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What follows from something that the person wrote, in this order: an alarm, STOP, MULAI, a warning, an open safety
/// dialog, and only then the dialog that runs or small talk.
final class Hearing {
  /// What interrupts even a question to which any text is an answer.
  private static final Set<Intent> BEFORE_FREE_TEXT =
      Set.of(Intent.WHO_ARE_YOU, Intent.TALK_TO_WORKER, Intent.WRONG_NUMBER);

  /// What is answered by itself although the person has not been greeted yet.
  private static final Set<Intent> BEFORE_GREETING =
      Set.of(
          Intent.TALK_TO_WORKER, Intent.WRONG_NUMBER, Intent.PROBLEM_REPORT, Intent.COMPLAINT,
          Intent.APPOINTMENT);

  private final Dialogs dialogs;
  private final Turn turn;
  private final Walk walk;
  private final SmallTalk smallTalk;

  Hearing(Dialogs dialogs, Turn turn, Walk walk) {
    this.dialogs = dialogs;
    this.turn = turn;
    this.walk = walk;
    this.smallTalk = new SmallTalk(turn);
  }

  void said(UserSaid event) {
    turn.hear(event.text());
    Heard heard = Heard.of(event.text(), event.meaning(), dialogs.words());
    if (heard.alarming()) {
      alarm(heard);
    } else if (heard.intent() == Intent.OPT_OUT) {
      stop();
    } else if (heard.intent() == Intent.OPT_IN_AGAIN && mayStart()) {
      start();
    } else {
      goOn(heard);
    }
  }

  private void alarm(Heard heard) {
    turn.raise(heard.severity(), heard.findings(), AlertReason.MESSAGE.name());
    boolean stops =
        !turn.now().stopped()
            && (heard.intent() == Intent.OPT_OUT || dialogs.words().alsoMeanStop(heard.text()));
    if (stops) {
      turn.now(turn.now().withoutRoutinePlaces().withStopped(true));
      turn.record(RecordKind.STOPPED, Map.of());
    }
    alarm(heard.severity());
    if (stops) {
      turn.say(SmallAnswer.STOPPED_TOO);
    }
  }

  private void alarm(Severity severity) {
    if (walk.openSafety(severity)) {
      walk.run();
    } else {
      StayStep stay = dialogs.stay();
      turn.say(stay.spot().key() + "/alarmed", stay.alarmed());
    }
  }

  private void stop() {
    if (turn.now().stopped()) {
      turn.silent(Silence.ALREADY_STOPPED);
      return;
    }
    turn.now(turn.now().withoutRoutinePlaces());
    walk.aside(dialogs.need(Dialogs.STOP));
  }

  private boolean mayStart() {
    return turn.now().stopped() || turn.now().consent() == Consent.REFUSED;
  }

  private void start() {
    walk.aside(dialogs.need(Dialogs.START));
    if (turn.now().safety().isEmpty() && !turn.now().mayBeWrittenTo(turn.facts())) {
      walk.begin(dialogs.need(Dialogs.CONSENT));
    }
  }

  private void goOn(Heard heard) {
    if (heard.warning()) {
      turn.raise(heard.severity(), heard.findings(), AlertReason.MESSAGE.name());
    }
    if (turn.now().safety().isPresent()) {
      duringSafety(heard);
    } else if (turn.now().stopped()) {
      afterStop(heard);
    } else if (heard.intent() == Intent.WRONG_NUMBER && !answers(heard)) {
      wrongNumber();
    } else {
      inDialog(heard);
    }
  }

  private boolean answers(Heard heard) {
    return walk.ask()
        .filter(ask -> !(ask.answers() instanceof FreeText))
        .flatMap(ask -> ask.answers().read(heard.text(), heard.intent(), dialogs.words()))
        .isPresent();
  }

  private void duringSafety(Heard heard) {
    turn.mean(Purpose.SAFETY);
    turn.record(RecordKind.SAFETY_MESSAGE, Map.of());
    if (heard.intent() == Intent.WHO_ARE_YOU) {
      turn.say(SmallAnswer.WHO_ARE_YOU);
      return;
    }
    if (heard.intent() == Intent.TALK_TO_WORKER) {
      Severity open = turn.now().safety().orElse(heard.severity());
      turn.raise(open, heard.findings(), AlertReason.ASKED_FOR_PERSON.name());
    }
    if (turn.now().phase() == Phase.OPENING) {
      walk.run();
    } else {
      walk.ask().ifPresentOrElse(ask -> answer(ask, heard), this::stay);
    }
  }

  private void stay() {
    turn.say(dialogs.stay().spot().key(), dialogs.stay().text());
  }

  private void afterStop(Heard heard) {
    if (heard.intent() == Intent.TALK_TO_WORKER) {
      turn.raise(Severity.MODERATE, heard.findings(), AlertReason.ASKED_FOR_PERSON.name());
    }
    turn.silent(Silence.AFTER_STOP);
  }

  private void wrongNumber() {
    turn.say(SmallAnswer.WRONG_NUMBER);
    turn.now(turn.now().idle().withStopped(true));
    turn.record(RecordKind.WRONG_NUMBER, Map.of());
    turn.record(RecordKind.STOPPED, Map.of());
  }

  private void inDialog(Heard heard) {
    switch (turn.now().phase()) {
      case IDLE -> outside(heard);
      case OPENING -> {
        smallTalk.answerBeside(heard);
        walk.run();
      }
      case RETURNING -> {
        smallTalk.answerBeside(heard);
        goBack();
      }
      case ASKING -> walk.ask().ifPresentOrElse(ask -> answer(ask, heard), walk::run);
    }
  }

  void goBack() {
    turn.say(SmallAnswer.BACK);
    walk.run();
  }

  private void outside(Heard heard) {
    boolean greets =
        turn.now().consent() == Consent.UNKNOWN
            && !turn.facts().consentOnFile()
            && turn.now().consentAsks() < Limits.MAX_CONSENT_ASKS
            && !heard.warning()
            && !BEFORE_GREETING.contains(heard.intent());
    if (greets) {
      greet();
    } else {
      smallTalk.answer(heard);
    }
  }

  private void greet() {
    turn.now(turn.now().counting(turn.now().consentAsks() + 1, 0));
    walk.begin(dialogs.need(Dialogs.GREETING));
  }

  private void answer(AskStep ask, Heard heard) {
    Optional<Answer> answer =
        ask.answers() instanceof FreeText && BEFORE_FREE_TEXT.contains(heard.intent())
            ? Optional.empty()
            : ask.answers().read(heard.text(), heard.intent(), dialogs.words());
    if (answer.isPresent()) {
      if (heard.warning()) {
        turn.say(SmallAnswer.WARM);
      }
      walk.answered(ask, answer.get());
    } else if (smallTalk.answerBeside(heard)) {
      ask.take(turn);
    } else {
      notUnderstood(ask);
    }
  }

  private void notUnderstood(AskStep ask) {
    Place place = turn.now().place().orElseThrow();
    if (place.tries() < Limits.MAX_REPAIRS) {
      turn.now(turn.now().moved(place.tried()));
      ask.repair(turn, place.tries() + 1);
      return;
    }
    turn.record(
        RecordKind.QUESTION_UNANSWERED, Map.of("dialog", place.dialog(), "step", place.step()));
    walk.go(Transition.labelled(ask.spot(), AskStep.UNANSWERED, ask.unanswered()));
    if (!place.dialog().equals(Dialogs.HELP) && turn.now().safety().isEmpty()) {
      walk.enter(dialogs.need(Dialogs.HELP));
    }
    walk.run();
  }

  void pressed(ButtonPressed event) {
    turn.hear(event.title());
    Optional<Pressed> pressed = dialogs.pressed(event.buttonId());
    Optional<AskStep> open = walk.ask();
    if (pressed.isPresent() && open.equals(pressed.map(Pressed::ask))) {
      walk.answered(pressed.get().ask(), pressed.get().choice().answer());
    } else if (pressed.flatMap(dialogs::alarm).isPresent()) {
      lateAlarm(pressed.flatMap(dialogs::alarm).orElseThrow());
    } else {
      typed(event);
    }
  }

  // A button of yesterday's question that tells an alarm is an alarm today.
  private void lateAlarm(RaiseStep raise) {
    raise.take(turn);
    alarm(raise.severity());
  }

  // Any other button, of a template or of an older question, is taken as if its title were typed.
  private void typed(ButtonPressed event) {
    Heard heard = Heard.of(event.title(), Pressed.NO_MEANING, dialogs.words());
    Phase phase = turn.now().phase();
    if (heard.intent() == Intent.OPT_OUT) {
      stop();
    } else if (heard.intent() == Intent.OPT_IN_AGAIN && mayStart()) {
      start();
    } else if (turn.now().safety().isEmpty() && !turn.now().stopped() && phase == Phase.ASKING && !answers(heard)) {
      turn.say(SmallAnswer.OLD_BUTTON);
      walk.run();
    } else if (turn.now().safety().isEmpty() && !turn.now().stopped() && phase == Phase.IDLE) {
      if (turn.saidNothing()) {
        smallTalk.lightly(SmallAnswer.OLD_BUTTON);
      }
    } else {
      goOn(heard);
    }
  }

  void received(MediaReceived event) {
    turn.record(RecordKind.MEDIA_RECEIVED, Map.of("kind", event.kind()));
    Conversation now = turn.now();
    if (now.safety().isPresent()) {
      turn.mean(Purpose.SAFETY);
      turn.raise(now.safety().get(), List.of(), AlertReason.MEDIA_IN_SAFETY.name());
      turn.say(SmallAnswer.MEDIA_IN_SAFETY);
    } else if (now.stopped()) {
      turn.silent(Silence.AFTER_STOP);
    } else {
      switch (now.phase()) {
        case IDLE -> smallTalk.lightly(SmallAnswer.MEDIA);
        case OPENING, ASKING -> {
          turn.say(SmallAnswer.MEDIA);
          walk.run();
        }
        case RETURNING -> {
          turn.say(SmallAnswer.MEDIA);
          goBack();
        }
      }
    }
  }
}
