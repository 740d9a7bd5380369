package id.rangkul.dialog;

import id.rangkul.understanding.Intent;
import id.rangkul.understanding.Severity;
import java.util.List;
import java.util.Map;

/// Answers what is said beside a question or outside any dialog: warm, short, and not an invitation to chat on.
final class SmallTalk {
  private final Turn turn;

  SmallTalk(Turn turn) {
    this.turn = turn;
  }

  /// Answers a message outside any dialog.
  void answer(Heard heard) {
    if (answerBeside(heard)) {
      return;
    }
    switch (heard.intent()) {
      case GREETING -> lightly(SmallAnswer.GREETING);
      case THANKS -> lightly(SmallAnswer.THANKS);
      case YES, NO -> lightly(SmallAnswer.YES_NO);
      case GOOD_NEWS -> lightly(SmallAnswer.GOOD_NEWS);
      case SMALL_TALK -> lightly(SmallAnswer.SMALL_TALK);
      case OPT_IN_AGAIN -> lightly(SmallAnswer.ALREADY_ACTIVE);
      case MENU_HELP -> turn.say(SmallAnswer.MENU);
      case OTHER,
          OPT_OUT,
          WRONG_NUMBER,
          PROBLEM_REPORT,
          ASK_INFORMATION,
          ASK_SERVICE,
          TALK_TO_WORKER,
          APPOINTMENT,
          COMPLAINT,
          WHO_ARE_YOU ->
          lightly(SmallAnswer.OTHER);
    }
  }

  /// Answers what may not go unanswered even when something else was asked.
  ///
  /// @return whether there was something to answer
  boolean answerBeside(Heard heard) {
    if (heard.intent() == Intent.TALK_TO_WORKER) {
      turn.raise(Severity.MODERATE, heard.findings(), AlertReason.ASKED_FOR_PERSON.name());
      turn.say(SmallAnswer.ASKED_FOR_PERSON);
      return true;
    }
    if (heard.warning()) {
      turn.say(SmallAnswer.WARM);
      return true;
    }
    return switch (heard.intent()) {
      case WHO_ARE_YOU -> said(SmallAnswer.WHO_ARE_YOU);
      case PROBLEM_REPORT -> said(SmallAnswer.PROBLEM);
      case ASK_INFORMATION -> recorded(RecordKind.QUESTION_ASKED, SmallAnswer.QUESTION);
      case ASK_SERVICE -> recorded(RecordKind.QUESTION_ASKED, SmallAnswer.SERVICE);
      case COMPLAINT -> recorded(RecordKind.COMPLAINT, SmallAnswer.COMPLAINT);
      case APPOINTMENT -> appointment();
      case GREETING,
          THANKS,
          YES,
          NO,
          GOOD_NEWS,
          TALK_TO_WORKER,
          OPT_OUT,
          OPT_IN_AGAIN,
          MENU_HELP,
          WRONG_NUMBER,
          SMALL_TALK,
          OTHER ->
          false;
    };
  }

  private boolean said(SmallAnswer answer) {
    turn.say(answer);
    return true;
  }

  private boolean recorded(RecordKind kind, SmallAnswer answer) {
    turn.record(kind, Map.of());
    return said(answer);
  }

  private boolean appointment() {
    turn.raise(Severity.MODERATE, List.of(), AlertReason.APPOINTMENT.name());
    return said(SmallAnswer.APPOINTMENT);
  }

  // Two programs that answer one another would go on for ever.
  void lightly(SmallAnswer answer) {
    Conversation now = turn.now();
    if (now.smallAnswers() >= Limits.MAX_SMALL_ANSWERS) {
      turn.silent(Silence.ENOUGH_SAID);
      return;
    }
    turn.now(now.counting(now.consentAsks(), now.smallAnswers() + 1));
    turn.say(answer);
  }
}
