package id.rangkul.dialog;

import id.rangkul.understanding.Finding;
import id.rangkul.understanding.Severity;
import id.rangkul.understanding.Signal;
import id.rangkul.understanding.Who;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `raise`: raises an alert because of an answer; from HIGH on the safety dialog comes first.
///
/// @param signal what the answer tells, where it tells a signal
/// @param who about whom
record RaiseStep(
    Spot spot, Severity severity, String reason, Optional<Signal> signal, Who who, String then)
    implements Step {

  static Optional<Step> read(StepSource source) {
    source.item().only(Set.of("raise", "reason", "signal", "who", "then"));
    Item item = source.item();
    String reason = item.needText("reason");
    Optional<Signal> signal = item.find("signal").flatMap(word -> word.oneOf(Signal.class));
    Who who = item.find("who").flatMap(word -> word.oneOf(Who.class)).orElse(Who.UNKNOWN);
    return item.find("raise")
        .flatMap(word -> word.oneOf(Severity.class))
        .map(level -> new RaiseStep(source.spot(), level, reason, signal, who, source.then()));
  }

  boolean alarming() {
    return severity.atLeast(Severity.HIGH);
  }

  @Override
  public List<Transition> transitions() {
    return List.of(Transition.then(spot, then));
  }

  @Override
  public Move take(Turn turn) {
    turn.raise(severity, findings(turn.heard()), reason);
    Transition way = Transition.then(spot, then);
    return alarming() ? new Move.Alarm(severity, way) : new Move.Go(way);
  }

  private List<Finding> findings(List<String> evidence) {
    return signal.stream()
        .map(found -> new Finding(found, who, Optional.empty(), 1.0, evidence))
        .toList();
  }
}
