package id.rangkul.dialog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `say`: says a text.
///
/// @param whenClosed the template that goes out instead when the customer-service window is closed
record SayStep(Spot spot, Texts text, Optional<String> whenClosed, String then) implements Step {

  static Optional<Step> read(StepSource source) {
    Item item = source.item();
    item.only(Set.of("say", "when_closed", "then"));
    return item.find("say")
        .map(
            say ->
                new SayStep(
                    source.spot(), Texts.read(say), item.findText("when_closed"), source.then()));
  }

  @Override
  public List<Transition> transitions() {
    return List.of(Transition.then(spot, then));
  }

  @Override
  public Move take(Turn turn) {
    turn.say(spot.key(), text);
    whenClosed.ifPresent(turn::whenClosed);
    return new Move.Go(Transition.then(spot, then));
  }
}
