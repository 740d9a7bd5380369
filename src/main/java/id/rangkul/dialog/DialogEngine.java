package id.rangkul.dialog;

import java.util.List;
import java.util.Optional;

/// The pure engine: what a conversation becomes by an event, and what is to be done about it.
public final class DialogEngine {
  @SuppressWarnings("UnusedVariable") // the engine follows
  private final Dialogs dialogs;

  public DialogEngine(Dialogs dialogs) {
    this.dialogs = dialogs;
  }

  public Decision decide(Conversation state, Event event, Facts facts) {
    return new Decision(state, List.of());
  }

  /// The open question that the person's next message may answer, in Indonesian: what
  /// [id.rangkul.understanding.Utterance#question] asks for.
  public Optional<String> question(Conversation state, Facts facts) {
    return Optional.empty();
  }
}
