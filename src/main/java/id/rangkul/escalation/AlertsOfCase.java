package id.rangkul.escalation;

import id.rangkul.shared.Party;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The alerts of a case: the number of the last one, and the latest of each writer by the writer's
/// key.
record AlertsOfCase(int last, Map<String, Integer> latest) {
  AlertsOfCase {
    latest = Map.copyOf(latest);
  }

  static AlertsOfCase none() {
    return new AlertsOfCase(0, Map.of());
  }

  Optional<Integer> latestOf(Party writer) {
    return latest.entrySet().stream()
        .filter(entry -> mayBe(Party.parse(entry.getKey()), writer))
        .map(Map.Entry::getValue)
        .max(Integer::compareTo);
  }

  private static boolean mayBe(Party known, Party writer) {
    return known.equals(writer)
        || (known instanceof Party.Several(var contacts)
            && writer instanceof Party.OfContact(var contact)
            && contacts.contains(contact));
  }

  AlertsOfCase withNew(Party writer) {
    Map<String, Integer> changed = new HashMap<>(latest);
    changed.put(writer.key(), last + 1);
    return new AlertsOfCase(last + 1, changed);
  }
}
