package id.rangkul.dialog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `end`: ends the dialog, and goes back to the one that called it.
record EndStep(Spot spot) implements Step {

  static Optional<Step> read(StepSource source) {
    source.item().only(Set.of("end"));
    return Optional.of(new EndStep(source.spot()));
  }

  @Override
  public List<Transition> transitions() {
    return List.of();
  }

  @Override
  public Move take(Turn turn) {
    return new Move.Finish();
  }
}
