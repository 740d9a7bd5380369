package id.rangkul.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `pause`: stops everything routine until the person asks to resume.
record PauseStep(Spot spot, String then) implements Step {

  static Optional<Step> read(StepSource source) {
    source.item().only(Set.of("pause", "then"));
    return Optional.of(new PauseStep(source.spot(), source.then()));
  }

  @Override
  public List<Transition> transitions() {
    return List.of(Transition.then(spot, then));
  }

  @Override
  public Move take(Turn turn) {
    turn.now(turn.now().withStopped(true));
    turn.record(RecordKind.STOPPED, Map.of());
    return new Move.Go(Transition.then(spot, then));
  }
}
