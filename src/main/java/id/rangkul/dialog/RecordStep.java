package id.rangkul.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `record`: puts a line with some slots on the timeline of the case.
record RecordStep(Spot spot, RecordKind kind, List<String> slots, String then) implements Step {

  RecordStep {
    slots = List.copyOf(slots);
  }

  static Optional<Step> read(StepSource source) {
    Item item = source.item();
    item.only(Set.of("record", "slots", "then"));
    List<String> slots = item.find("slots").map(Item::texts).orElse(List.of());
    return item.find("record")
        .flatMap(word -> word.oneOf(RecordKind.class))
        .map(kind -> new RecordStep(source.spot(), kind, slots, source.then()));
  }

  @Override
  public List<Transition> transitions() {
    return List.of(Transition.then(spot, then));
  }

  @Override
  public Move take(Turn turn) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("dialog", spot.dialog());
    Map<String, String> remembered = turn.now().slots();
    slots.stream().filter(remembered::containsKey).forEach(slot -> details.put(slot, remembered.getOrDefault(slot, "")));
    turn.record(kind, details);
    return new Move.Go(Transition.then(spot, then));
  }

  @Override
  public Set<String> needs() {
    return Set.copyOf(slots);
  }
}
