package id.rangkul.conversation;

import id.rangkul.understanding.Interpretation;
import id.rangkul.understanding.Role;
import id.rangkul.understanding.Understanding;
import id.rangkul.understanding.Utterance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Reads words of which it is not known who wrote them: as each of those might mean them who could
/// have. The gravest meaning counts.
final class Unattributed {
  private Unattributed() {}

  static Interpretation read(Understanding understanding, String text, Collection<Role> writers) {
    return writers.stream()
        .distinct()
        .map(role -> understanding.interpret(new Utterance(text, role, Optional.empty())))
        .max(Comparator.comparing(Interpretation::severity))
        .orElseThrow();
  }
}
