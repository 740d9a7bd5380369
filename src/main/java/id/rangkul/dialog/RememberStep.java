package id.rangkul.dialog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `remember`: puts a fixed value into a slot.
record RememberStep(Spot spot, String slot, String value, String then) implements Step {

  static Optional<Step> read(StepSource source) {
    source.item().only(Set.of("remember", "as", "then"));
    return Optional.of(
        new RememberStep(
            source.spot(),
            source.item().needText("remember"),
            source.item().needText("as"),
            source.then()));
  }

  @Override
  public List<Transition> transitions() {
    return List.of(Transition.then(spot, then));
  }

  @Override
  public Move take(Turn turn) {
    turn.now(turn.now().remembering(slot, value));
    return new Move.Go(Transition.then(spot, then));
  }

  @Override
  public Set<String> fills() {
    return Set.of(slot);
  }
}
