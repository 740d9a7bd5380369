package id.rangkul.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    if (settled.doubt().isPresent()) {
      return Optional.of(turn.wording(Doubting.QUESTION));
    }
    return new Walk(dialogs, turn)
        .ask()
        .map(ask -> ask.text().wording(Texts.INDONESIAN, 0))
        .map(text -> dialogs.wording().fill(text, facts, facts.worker(), Instant.EPOCH));
  }

  /// The template that says that something waits to be read, and no more: what opens the window for
  /// something that is held.
  public TemplateUse waiting(Facts facts) {
    return new Turn(dialogs, Conversation.fresh(), Instant.EPOCH, facts, Purpose.REPLY)
        .use(Dialogs.WAITING);
  }

  /// The turn behind a decision, which also knows the ways that were taken.
  Turn turn(Conversation state, Event event, Facts facts) {
    boolean written = isWritten(event);
    Conversation settled = settled(state);
    Conversation now = written ? written(settled, event.at()) : settled;
    Purpose purpose = written ? Purpose.REPLY : Purpose.ROUTINE;
    Turn turn = new Turn(dialogs, now, event.at(), facts, purpose);
    if (written && now.doubt().isEmpty()) {
      turn.sayHeld();
    }
    if (written) {
      new Reaching(turn).heard();
    }
    happen(event, turn);
    return turn;
  }

  private void happen(Event event, Turn turn) {
    Walk walk = new Walk(dialogs, turn);
    Hearing hearing = new Hearing(dialogs, turn, walk);
    if (turn.now().doubt().isPresent()) {
      new Doubting(dialogs, turn, walk, hearing).happen(event);
      return;
    }
    switch (event) {
      case UserSaid said -> said(said, hearing, new Receiving(turn, walk, hearing));
      case ButtonPressed pressed -> new Pressing(dialogs, turn, walk, hearing).pressed(pressed);
      case MediaReceived media -> new Receiving(turn, walk, hearing).received(media);
      case Called _ -> new Receiving(turn, walk, hearing).called();
      case Noticed _ -> turn.silent(Silence.NOTHING_ASKED);
      case PromptDue due -> new Prompting(dialogs, turn, walk, hearing).due(due);
      case AlertTakenUp takenUp -> new TakingUp(dialogs, turn, walk).takenUp(takenUp);
      case NumberChanged changed -> new Doubting(dialogs, turn, walk, hearing).happen(changed);
      case Undelivered failure -> new Reaching(turn).failed(failure);
    }
  }

  private static void said(UserSaid said, Hearing hearing, Receiving receiving) {
    boolean wanted = receiving.wanted();
    hearing.said(said);
    said.under().ifPresent(kind -> receiving.receivedWithWords(kind, wanted));
  }

  /// Whether the event comes from the person and so opens the customer-service window.
  private static boolean isWritten(Event event) {
    return switch (event) {
      case UserSaid _, ButtonPressed _, MediaReceived _, Called _, Noticed _ -> true;
      case PromptDue _, AlertTakenUp _, NumberChanged _, Undelivered _ -> false;
    };
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
