package id.rangkul.dialog;

import id.rangkul.understanding.Role;
import id.rangkul.understanding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a branch looks at.
sealed interface Condition {
  boolean holds(Conversation now, Facts facts);

  default Set<String> needs() {
    return Set.of();
  }

  /// The slot holds one of these values.
  record SlotIs(String slot, List<String> values) implements Condition {
    @Override
    public boolean holds(Conversation now, Facts facts) {
      return values.contains(now.slots().getOrDefault(slot, ""));
    }

    @Override
    public Set<String> needs() {
      return Set.of(slot);
    }
  }

  /// The slot holds a number from `least` to `most`.
  record SlotBetween(String slot, int least, int most) implements Condition {
    @Override
    public boolean holds(Conversation now, Facts facts) {
      return number(now.slots().getOrDefault(slot, "")).filter(n -> n >= least && n <= most).isPresent();
    }

    private static Optional<Integer> number(String value) {
      return value.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(value)) : Optional.empty();
    }

    @Override
    public Set<String> needs() {
      return Set.of(slot);
    }
  }

  /// The person is in this role.
  record RoleIs(Role role) implements Condition {
    @Override
    public boolean holds(Conversation now, Facts facts) {
      return facts.role() == role;
    }
  }

  /// The open alarm is at least this grave.
  record AlarmIs(Severity severity) implements Condition {
    @Override
    public boolean holds(Conversation now, Facts facts) {
      return now.safety().filter(open -> open.atLeast(severity)).isPresent();
    }
  }

  /// The person may be written to, or not.
  record Consented(boolean wanted) implements Condition {
    @Override
    public boolean holds(Conversation now, Facts facts) {
      return now.mayBeWrittenTo(facts) == wanted;
    }
  }

  static Optional<Condition> read(Item item) {
    if (item.has("slot")) {
      return Optional.of(readSlot(item));
    }
    if (item.has("role")) {
      return item.find("role").flatMap(word -> word.oneOf(Role.class)).map(RoleIs::new);
    }
    if (item.has("alarm")) {
      return item.find("alarm").flatMap(word -> word.oneOf(Severity.class)).map(AlarmIs::new);
    }
    if (item.has("consent")) {
      return Optional.of(new Consented(item.needText("consent").equals("given")));
    }
    item.wrong("A branch needs a condition.", "Begin it with slot:, role:, alarm:, consent: or else:.");
    return Optional.empty();
  }

  private static Condition readSlot(Item item) {
    String slot = item.needText("slot");
    if (item.has("is")) {
      return new SlotIs(slot, item.find("is").map(Item::texts).orElse(List.of()));
    }
    if (!item.has("at_least") && !item.has("at_most")) {
      item.wrong("The slot is compared with nothing.", "Add is:, at_least: or at_most:.");
    }
    return new SlotBetween(
        slot,
        item.find("at_least").flatMap(Item::number).orElse(0),
        item.find("at_most").flatMap(Item::number).orElse(Integer.MAX_VALUE));
  }
}
