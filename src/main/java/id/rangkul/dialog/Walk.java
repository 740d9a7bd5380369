package id.rangkul.dialog;

import id.rangkul.understanding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes the steps of dialogs, from where the conversation stands to the next question or the end.
final class Walk {
  private final Dialogs dialogs;
  private final Turn turn;
  private int steps;

  Walk(Dialogs dialogs, Turn turn) {
    this.dialogs = dialogs;
    this.turn = turn;
  }

  /// Begins a dialog, whatever ran before.
  void begin(Dialog dialog) {
    turn.now(turn.now().idle());
    enter(dialog);
    run();
  }

  /// Puts the conversation at the first step of a dialog on top of what runs, with its slots empty.
  void enter(Dialog dialog) {
    Map<String, String> slots = new HashMap<>(turn.now().slots());
    slots.keySet().removeAll(dialog.slots());
    List<Place> places = new ArrayList<>(turn.now().places());
    places.add(dialog.start());
    turn.now(turn.now().with(slots).at(Phase.ASKING, places));
  }

  /// Goes through a dialog that asks nothing, and leaves everything else where it is.
  void aside(Dialog dialog) {
    Phase phase = turn.now().phase();
    List<Place> places = turn.now().places();
    begin(dialog);
    turn.now(turn.now().at(phase, places));
  }

  /// The step at which the conversation stands.
  Optional<Step> step() {
    return turn.now().place().map(this::step);
  }

  /// The question that is open, if one is.
  Optional<AskStep> ask() {
    return turn.now().phase() == Phase.ASKING
        ? step().filter(AskStep.class::isInstance).map(AskStep.class::cast)
        : Optional.empty();
  }

  private Step step(Place place) {
    return dialogs.need(place.dialog()).stepOrLanding(place.step());
  }

  /// Remembers the answer to the open question and goes on.
  void answered(AskStep ask, Answer answer) {
    ask.slot().ifPresent(slot -> turn.now(turn.now().remembering(slot, answer.value())));
    go(Transition.labelled(ask.spot(), answer.label(), answer.to()));
    run();
  }

  void go(Transition way) {
    turn.visit(way);
    Dialog dialog = dialogs.need(way.dialog());
    turn.now(turn.now().moved(new Place(dialog.id(), dialog.version(), way.to(), 0)));
  }

  /// Takes steps until a question is open, the dialog is over, or safety hands back an interrupted one.
  void run() {
    turn.now(turn.now().at(Phase.ASKING, turn.now().places()));
    while (turn.now().phase() == Phase.ASKING) {
      if (++steps > Limits.MAX_STEPS_A_TURN) {
        stuck("MAX_STEPS_A_TURN");
        return;
      }
      if (!follow(step().orElseThrow().take(turn))) {
        return;
      }
    }
  }

  private boolean follow(Move move) {
    return switch (move) {
      case Move.Go(var way) -> {
        go(way);
        yield true;
      }
      case Move.Await() -> false;
      case Move.Enter(var called, var back) -> call(dialogs.need(called), back);
      case Move.Alarm(var severity, var afterwards) -> {
        go(afterwards);
        yield openSafety(severity);
      }
      case Move.Finish() -> {
        finish();
        yield true;
      }
    };
  }

  private boolean call(Dialog called, Transition back) {
    go(back);
    if (turn.now().places().size() >= Limits.MAX_CALLS_DEEP) {
      stuck("MAX_CALLS_DEEP");
      return false;
    }
    enter(called);
    return true;
  }

  /// Puts the safety dialog on top of what runs, or begins it again when the alarm is graver than before.
  ///
  /// @return whether there is something new to say in it
  boolean openSafety(Severity severity) {
    turn.mean(Purpose.SAFETY);
    Optional<Severity> open = turn.now().safety();
    if (open.filter(before -> before.atLeast(severity)).isPresent()) {
      return false;
    }
    if (open.isEmpty()) {
      turn.record(RecordKind.SAFETY_STARTED, Map.of("severity", severity.name()));
    }
    turn.now(turn.now().withoutSafetyPlaces().withSafety(Optional.of(severity)));
    enter(dialogs.safety());
    return true;
  }

  private void finish() {
    Conversation now = turn.now();
    boolean safetyOver = now.place().filter(place -> place.dialog().equals(Dialogs.SAFETY)).isPresent();
    List<Place> left = new ArrayList<>(now.places().subList(0, now.places().size() - 1));
    while (safetyOver && !left.isEmpty() && step(left.getLast()) instanceof EndStep) {
      left.removeLast();
    }
    Phase phase = left.isEmpty() ? Phase.IDLE : safetyOver ? Phase.RETURNING : Phase.ASKING;
    turn.now(now.at(phase, left));
    if (safetyOver) {
      turn.now(turn.now().withSafety(Optional.empty()));
      turn.record(RecordKind.SAFETY_ENDED, Map.of());
    }
  }

  // Safety is never given up for a limit: it stays where it waits for the worker.
  private void stuck(String limit) {
    Place place = turn.now().place().orElseThrow();
    turn.record(
        RecordKind.LIMIT_REACHED,
        Map.of("limit", limit, "dialog", place.dialog(), "step", place.step()));
    List<Place> kept =
        turn.now().safety().isPresent()
            ? List.of(dialogs.safety().at(dialogs.stay().spot().step()))
            : List.of();
    turn.now(turn.now().at(kept.isEmpty() ? Phase.IDLE : Phase.ASKING, kept));
    if (turn.saidNothing()) {
      turn.say(SmallAnswer.STUCK);
    }
  }
}
