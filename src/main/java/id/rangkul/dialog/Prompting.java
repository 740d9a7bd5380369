package id.rangkul.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What follows when the calendar asks to start a dialog.
final class Prompting {
  private final Dialogs dialogs;
  private final Turn turn;
  private final Walk walk;
  private final Hearing hearing;

  Prompting(Dialogs dialogs, Turn turn, Walk walk, Hearing hearing) {
    this.dialogs = dialogs;
    this.turn = turn;
    this.walk = walk;
    this.hearing = hearing;
  }

  void due(PromptDue event) {
    Optional<Silence> reason = silence(event);
    if (reason.isPresent()) {
      turn.silent(reason.get());
    } else if (turn.now().phase() == Phase.RETURNING && mayGoBack()) {
      goBack();
    } else {
      open(dialogs.need(wanted(event)));
    }
  }

  private Optional<Silence> silence(PromptDue event) {
    Conversation now = turn.now();
    if (now.stopped()) {
      return Optional.of(Silence.AFTER_STOP);
    }
    if (now.safety().isPresent()) {
      return Optional.of(Silence.SAFETY_OPEN);
    }
    if (!now.reach().mayBePrompted()) {
      return Optional.of(Silence.CANNOT_BE_REACHED);
    }
    if (now.consent() == Consent.REFUSED) {
      return Optional.of(Silence.CONSENT_REFUSED);
    }
    if (!now.mayBeWrittenTo(turn.facts()) && now.consentAsks() >= Limits.MAX_CONSENT_ASKS) {
      return Optional.of(Silence.CONSENT_UNANSWERED);
    }
    Optional<Dialog> dialog = dialogs.dialog(wanted(event));
    if (dialog.isEmpty()) {
      return Optional.of(Silence.NO_SUCH_DIALOG);
    }
    return dialog
        .filter(found -> !found.roles().contains(turn.facts().role()))
        .map(_ -> Silence.WRONG_ROLE);
  }

  private String wanted(PromptDue event) {
    return turn.now().mayBeWrittenTo(turn.facts()) ? event.dialog() : Dialogs.CONSENT;
  }

  private boolean windowOpen() {
    return turn.now().windowOpen(turn.at());
  }

  private Dialog interrupted() {
    return dialogs.need(turn.now().places().getFirst().dialog());
  }

  private boolean mayGoBack() {
    return windowOpen() || interrupted().opensWith().isPresent();
  }

  // With a closed window the dialog stays interrupted until the first reply.
  private void goBack() {
    if (windowOpen()) {
      hearing.goBack();
    } else {
      interrupted().opensWith().ifPresent(turn::open);
    }
  }

  private void open(Dialog dialog) {
    if (!windowOpen() && dialog.opensWith().isEmpty()) {
      turn.silent(Silence.WINDOW_CLOSED);
      return;
    }
    leave();
    if (dialog.id().equals(Dialogs.CONSENT)) {
      turn.now(turn.now().counting(turn.now().consentAsks() + 1, turn.now().smallAnswers()));
    }
    if (windowOpen()) {
      walk.begin(dialog);
    } else {
      dialog.opensWith().ifPresent(turn::open);
      turn.now(turn.now().idle());
      walk.enter(dialog);
      turn.now(turn.now().at(Phase.OPENING, turn.now().places()));
    }
  }

  private void leave() {
    if (turn.now().phase() == Phase.ASKING) {
      List<Place> places = turn.now().places();
      turn.record(
          RecordKind.DIALOG_LEFT,
          Map.of("dialog", places.getFirst().dialog(), "step", places.getFirst().step()));
    }
  }
}
