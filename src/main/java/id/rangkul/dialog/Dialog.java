package id.rangkul.dialog;

import id.rangkul.understanding.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One dialog: steps by name, begun at the first.
///
/// @param version raised by the editor with every change of meaning; kept with each consent
/// @param roles whom it is for
/// @param opensWith the template that opens it when the customer-service window is closed
/// @param landsOn the step for conversations that stood at one that is gone
record Dialog(
    Spot spot,
    int version,
    String title,
    Set<Role> roles,
    Optional<String> opensWith,
    String landsOn,
    Map<String, Step> steps) {
  private static final Set<String> KEYS =
      Set.of("dialog", "version", "title", "for", "opens_with", "lands_on", "steps");

  Dialog {
    roles = Set.copyOf(roles);
    steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
  }

  static Optional<Dialog> read(Item item, Words words) {
    item.only(KEYS);
    String id = item.needText("dialog");
    if (!item.file().equals(id + ".yaml")) {
      item.wrong(
          "The dialog is called " + id + ".",
          "Name the file " + id + ".yaml, or the other way round.");
    }
    Map<String, Step> steps =
        item.need("steps").map(each -> steps(id, each, words)).orElse(Map.of());
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Dialog(
            new Spot(item.file(), item.line(), id, steps.keySet().iterator().next()),
            item.need("version").flatMap(Item::number).orElse(1),
            item.needText("title"),
            roles(item),
            item.findText("opens_with"),
            item.needText("lands_on"),
            steps));
  }

  private static Set<Role> roles(Item item) {
    Set<Role> roles = new LinkedHashSet<>();
    for (Item role : item.need("for").map(Item::list).orElse(List.of())) {
      role.oneOf(Role.class).ifPresent(roles::add);
    }
    return roles;
  }

  private static Map<String, Step> steps(String dialog, Item item, Words words) {
    Map<String, Step> steps = new LinkedHashMap<>();
    List<Map.Entry<String, Item>> entries = new ArrayList<>(item.entries().entrySet());
    for (int i = 0; i < entries.size(); i++) {
      String name = entries.get(i).getKey();
      Item entry = entries.get(i).getValue();
      Optional<String> next =
          i + 1 < entries.size() ? Optional.of(entries.get(i + 1).getKey()) : Optional.empty();
      Spot spot = new Spot(entry.file(), entry.line(), dialog, name);
      Steps.read(new StepSource(spot, entry, next, words)).ifPresent(step -> steps.put(name, step));
    }
    return steps;
  }

  String id() {
    return spot.dialog();
  }

  Place start() {
    return at(spot.step());
  }

  Place at(String step) {
    return new Place(id(), version, step, 0);
  }

  Optional<Step> step(String name) {
    return Optional.ofNullable(steps.get(name));
  }

  /// The step of a place, or the one to land on when it is gone.
  Step stepOrLanding(String name) {
    return step(name).or(() -> step(landsOn)).orElseThrow();
  }

  Set<String> slots() {
    Set<String> slots = new LinkedHashSet<>();
    steps.values().forEach(step -> slots.addAll(step.fills()));
    return slots;
  }

  /// The templates that it goes out by where the customer-service window is closed.
  Stream<String> templates() {
    Stream<String> said =
        steps.values().stream()
            .filter(SayStep.class::isInstance)
            .flatMap(step -> ((SayStep) step).whenClosed().stream());
    return Stream.concat(opensWith.stream(), said);
  }

  List<Transition> transitions() {
    return steps.values().stream().flatMap(step -> step.transitions().stream()).toList();
  }
}
