package id.rangkul.dialog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `call`: goes through another dialog and comes back.
record CallStep(Spot spot, String called, String then) implements Step {

  static Optional<Step> read(StepSource source) {
    source.item().only(Set.of("call", "then"));
    return Optional.of(
        new CallStep(source.spot(), source.item().needText("call"), source.then()));
  }

  @Override
  public List<Transition> transitions() {
    return List.of(Transition.then(spot, then));
  }

  @Override
  public Move take(Turn turn) {
    return new Move.Enter(called, Transition.then(spot, then));
  }
}
