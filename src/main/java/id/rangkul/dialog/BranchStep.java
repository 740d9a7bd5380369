package id.rangkul.dialog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `branch`: goes the first way whose condition holds.
record BranchStep(Spot spot, List<Arm> arms, String otherwise) implements Step {
  private static final String ELSE = "else";

  /// One way of a branch; the label tells it from the others.
  record Arm(Condition condition, String label, String then) {}

  BranchStep {
    arms = List.copyOf(arms);
  }

  static Optional<Step> read(StepSource source) {
    source.item().only(Set.of("branch"));
    List<Arm> arms = new ArrayList<>();
    Optional<String> otherwise = Optional.empty();
    for (Item arm : source.item().find("branch").map(Item::list).orElse(List.of())) {
      arm.only(
          Set.of("slot", "is", "at_least", "at_most", "role", "alarm", "consent", "then", ELSE));
      if (arm.has(ELSE)) {
        otherwise = arm.findText(ELSE);
      } else {
        String label = Integer.toString(arms.size() + 1);
        String then = arm.needText("then");
        Condition.read(arm).ifPresent(condition -> arms.add(new Arm(condition, label, then)));
      }
    }
    if (otherwise.isEmpty()) {
      source.item().wrong("The branch has no way out for everything else.", "End it with - else: step.");
    }
    return otherwise.map(to -> new BranchStep(source.spot(), arms, to));
  }

  @Override
  public List<Transition> transitions() {
    List<Transition> ways = new ArrayList<>();
    arms.forEach(arm -> ways.add(Transition.labelled(spot, arm.label(), arm.then())));
    ways.add(Transition.labelled(spot, ELSE, otherwise));
    return ways;
  }

  @Override
  public Move take(Turn turn) {
    return new Move.Go(
        arms.stream()
            .filter(arm -> arm.condition().holds(turn.now(), turn.facts()))
            .findFirst()
            .map(arm -> Transition.labelled(spot, arm.label(), arm.then()))
            .orElse(Transition.labelled(spot, ELSE, otherwise)));
  }

  @Override
  public Set<String> needs() {
    Set<String> needs = new LinkedHashSet<>();
    arms.forEach(arm -> needs.addAll(arm.condition().needs()));
    return needs;
  }
}
