package id.rangkul.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The pure engine: what a conversation becomes by an event, and what is to be done about it.
///
/// The same conversation, event and facts give the same decision. Thread-safe.
public final class DialogEngine {
  private final Dialogs dialogs;

  public DialogEngine(Dialogs dialogs) {
    this.dialogs = dialogs;
  }

  public Decision decide(Conversation state, Event event, Facts facts) {
    return turn(state, event, facts).decision();
  }

  /// The open question that the person's next message may answer, in Indonesian: what
  /// [id.rangkul.understanding.Utterance#question] asks for.
  public Optional<String> question(Conversation state, Facts facts) {
    Conversation settled = settled(state);
    Turn turn = new Turn(dialogs, settled, Instant.EPOCH, facts, Purpose.REPLY);
    return new Walk(dialogs, turn)
        .ask()
        .map(ask -> ask.text().wording(Texts.INDONESIAN, 0))
        .map(text -> dialogs.wording().fill(text, facts, facts.worker(), Instant.EPOCH));
  }

  /// The turn behind a decision, which also knows the ways that were taken.
  Turn turn(Conversation state, Event event, Facts facts) {
    Conversation settled = settled(state);
    return switch (event) {
      case UserSaid said -> heard(settled, said, facts, hearing -> hearing.said(said));
      case ButtonPressed pressed -> heard(settled, pressed, facts, hearing -> hearing.pressed(pressed));
      case MediaReceived media -> heard(settled, media, facts, hearing -> hearing.received(media));
      case PromptDue due -> {
        Turn turn = new Turn(dialogs, settled, due.at(), facts, Purpose.ROUTINE);
        Walk walk = new Walk(dialogs, turn);
        new Prompting(dialogs, turn, walk, new Hearing(dialogs, turn, walk)).due(due);
        yield turn;
      }
      case AlertTakenUp takenUp -> {
        Turn turn = new Turn(dialogs, settled, takenUp.at(), facts, Purpose.ROUTINE);
        new TakingUp(dialogs, turn, new Walk(dialogs, turn)).takenUp(takenUp);
        yield turn;
      }
    };
  }

  private Turn heard(Conversation state, Event event, Facts facts, Consumer<Hearing> what) {
    Turn turn = new Turn(dialogs, written(state, event.at()), event.at(), facts, Purpose.REPLY);
    turn.sayHeld();
    what.accept(new Hearing(dialogs, turn, new Walk(dialogs, turn)));
    return turn;
  }

  private static Conversation written(Conversation state, Instant at) {
    boolean paused =
        state
            .lastWrote()
            .filter(before -> Duration.between(before, at).compareTo(Limits.SMALL_TALK_PAUSE) < 0)
            .isEmpty();
    return state.counting(state.consentAsks(), paused ? 0 : state.smallAnswers()).writtenAt(at);
  }

  /// A conversation that stood in a dialog or at a step that is gone is put where it can go on.
  private Conversation settled(Conversation state) {
    List<Place> kept = new ArrayList<>(state.places());
    kept.removeIf(place -> dialogs.dialog(place.dialog()).isEmpty());
    if (kept.isEmpty()) {
      return state.idle();
    }
    Place top = kept.getLast();
    Dialog dialog = dialogs.need(top.dialog());
    boolean moved = !top.equals(state.places().getLast());
    if (dialog.step(top.step()).isEmpty()) {
      moved = true;
      kept.set(kept.size() - 1, dialog.at(dialog.landsOn()));
    }
    boolean reopens = moved && state.phase() == Phase.ASKING && !dialog.id().equals(Dialogs.SAFETY);
    return state.at(reopens ? Phase.OPENING : state.phase(), kept);
  }
}
