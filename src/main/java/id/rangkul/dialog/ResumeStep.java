package id.rangkul.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `resume`: lets routine messages go out again.
record ResumeStep(Spot spot, String then) implements Step {

  static Optional<Step> read(StepSource source) {
    source.item().only(Set.of("resume", "then"));
    return Optional.of(new ResumeStep(source.spot(), source.then()));
  }

  @Override
  public List<Transition> transitions() {
    return List.of(Transition.then(spot, then));
  }

  @Override
  public Move take(Turn turn) {
    turn.now(turn.now().withStopped(false));
    turn.record(RecordKind.RESUMED, Map.of());
    return new Move.Go(Transition.then(spot, then));
  }
}
