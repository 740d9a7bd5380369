package id.rangkul.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `consent`: keeps what the person decided, as proof too.
record ConsentStep(Spot spot, boolean given, String then) implements Step {

  static Optional<Step> read(StepSource source) {
    source.item().only(Set.of("consent", "then"));
    String word = source.item().needText("consent");
    if (!Set.of("given", "refused").contains(word)) {
      source.item().wrong("Unknown consent " + word + ".", "Use given or refused.");
    }
    return Optional.of(new ConsentStep(source.spot(), word.equals("given"), source.then()));
  }

  @Override
  public List<Transition> transitions() {
    return List.of(Transition.then(spot, then));
  }

  @Override
  public Move take(Turn turn) {
    turn.now(turn.now().with(given ? Consent.GIVEN : Consent.REFUSED));
    turn.record(
        given ? RecordKind.CONSENT_GIVEN : RecordKind.CONSENT_REFUSED,
        Map.of("dialog", spot.dialog(), "version", Integer.toString(turn.version(spot.dialog()))));
    return new Move.Go(Transition.then(spot, then));
  }
}
