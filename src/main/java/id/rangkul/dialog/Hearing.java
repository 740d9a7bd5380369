package id.rangkul.dialog;

import id.rangkul.understanding.Intent;
import id.rangkul.understanding.Severity;
import java.util.Map;
import java.util.Set;

/// What follows from something that the person wrote, in this order: an alarm, STOP, MULAI, a
/// warning, an open safety dialog, and only then the dialog that runs or small talk.
final class Hearing {
  /// What is answered by itself although the person has not been greeted yet.
  private static final Set<Intent> BEFORE_GREETING =
      Set.of(
          Intent.TALK_TO_WORKER,
          Intent.WRONG_NUMBER,
          Intent.PROBLEM_REPORT,
          Intent.COMPLAINT,
          Intent.APPOINTMENT);

  private final Dialogs dialogs;
  private final Turn turn;
  private final Walk walk;
  private final SmallTalk smallTalk;
  private final Answering answering;

  Hearing(Dialogs dialogs, Turn turn, Walk walk) {
    this.dialogs = dialogs;
    this.turn = turn;
    this.walk = walk;
    this.smallTalk = new SmallTalk(turn);
    this.answering = new Answering(dialogs, turn, walk, smallTalk);
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

  /// Opens the safety dialog, or tells in the open one that the new alarm was heard.
  void alarm(Severity severity) {
    if (walk.openSafety(severity)) {
      walk.run();
    } else {
      StayStep stay = dialogs.stay();
      turn.say(stay.spot().key() + "/alarmed", stay.alarmed());
    }
  }

  /// Says once that nothing more will come, and leaves whatever ran but safety.
  void stop() {
    if (turn.now().stopped()) {
      turn.silent(Silence.ALREADY_STOPPED);
      return;
    }
    turn.now(turn.now().withoutRoutinePlaces());
    walk.aside(dialogs.need(Dialogs.STOP));
  }

  boolean mayStart() {
    return turn.now().stopped() || turn.now().consent() == Consent.REFUSED;
  }

  void start() {
    walk.aside(dialogs.need(Dialogs.START));
    if (turn.now().safety().isEmpty() && !turn.now().mayBeWrittenTo(turn.facts())) {
      walk.begin(dialogs.need(Dialogs.CONSENT));
    }
  }

  /// Takes up what is neither an alarm nor STOP or MULAI.
  void goOn(Heard heard) {
    if (heard.warning()) {
      turn.raise(heard.severity(), heard.findings(), AlertReason.MESSAGE.name());
    }
    if (turn.now().safety().isPresent()) {
      duringSafety(heard);
    } else if (turn.now().stopped()) {
      afterStop(heard);
    } else if (heard.intent() == Intent.WRONG_NUMBER && !answering.understands(heard)) {
      wrongNumber();
    } else {
      inDialog(heard);
    }
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
      walk.ask().ifPresentOrElse(ask -> answering.answer(ask, heard), this::stay);
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
      case ASKING -> walk.ask().ifPresentOrElse(ask -> answering.answer(ask, heard), walk::run);
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
}
