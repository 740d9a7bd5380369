package id.rangkul.dialog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `stay`: stays until a person has taken over, however much is written; only the safety dialog has one.
///
/// @param text short answers to what is written meanwhile
/// @param alarmed answers to a new alarm meanwhile
/// @param then where to go on when a worker has taken up
record StayStep(Spot spot, Texts text, Texts alarmed, String then) implements Step {
  static final String TAKEN_UP = "taken up";

  /// So many wordings in Indonesian that none comes back soon.
  static final int LEAST_WORDINGS = 6;

  static Optional<Step> read(StepSource source) {
    Item item = source.item();
    item.only(Set.of("stay", "alarmed", "then"));
    Texts text = item.find("stay").map(Texts::read).orElseThrow();
    if (text.in(Texts.INDONESIAN).size() < LEAST_WORDINGS) {
      item.wrong("Too few wordings to stay with.", "Write at least " + LEAST_WORDINGS + ".");
    }
    return item.need("alarmed")
        .map(again -> new StayStep(source.spot(), text, Texts.read(again), source.then()));
  }

  @Override
  public List<Transition> transitions() {
    return List.of(takenUp());
  }

  Transition takenUp() {
    return Transition.labelled(spot, TAKEN_UP, then);
  }

  @Override
  public Move take(Turn turn) {
    return new Move.Await();
  }

  @Override
  public boolean waits() {
    return true;
  }
}
