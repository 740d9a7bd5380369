package id.rangkul.dialog;

import id.rangkul.understanding.Intent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What follows from a message while a question is open: the dialog goes on, something beside it is
/// answered first, or the question is put again in other words, until a worker's help is offered.
final class Answering {
  /// What interrupts even a question to which any text is an answer.
  private static final Set<Intent> BEFORE_FREE_TEXT =
      Set.of(Intent.WHO_ARE_YOU, Intent.TALK_TO_WORKER, Intent.WRONG_NUMBER);

  private final Dialogs dialogs;
  private final Turn turn;
  private final Walk walk;
  private final SmallTalk smallTalk;

  Answering(Dialogs dialogs, Turn turn, Walk walk, SmallTalk smallTalk) {
    this.dialogs = dialogs;
    this.turn = turn;
    this.walk = walk;
    this.smallTalk = smallTalk;
  }

  /// Whether the message answers the question that is open.
  boolean understands(Heard heard) {
    return walk.ask().flatMap(ask -> read(ask, heard)).isPresent();
  }

  private Optional<Answer> read(AskStep ask, Heard heard) {
    return ask.answers() instanceof FreeText && BEFORE_FREE_TEXT.contains(heard.intent())
        ? Optional.empty()
        : ask.answers().read(heard.text(), heard.intent(), dialogs.words());
  }

  void answer(AskStep ask, Heard heard) {
    Optional<Answer> answer = read(ask, heard);
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
}
