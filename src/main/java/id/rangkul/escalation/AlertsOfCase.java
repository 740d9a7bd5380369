package id.rangkul.escalation;

import id.rangkul.shared.ContactId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The alerts of a case: the number of the last one, and the latest of each contact.
record AlertsOfCase(int last, Map<String, Integer> latest) {
  AlertsOfCase {
    latest = Map.copyOf(latest);
  }

  static AlertsOfCase none() {
    return new AlertsOfCase(0, Map.of());
  }

  Optional<Integer> latestOf(ContactId contact) {
    return Optional.ofNullable(latest.get(contact.value()));
  }

  AlertsOfCase withNew(ContactId contact) {
    Map<String, Integer> changed = new HashMap<>(latest);
    changed.put(contact.value(), last + 1);
    return new AlertsOfCase(last + 1, changed);
  }
}
