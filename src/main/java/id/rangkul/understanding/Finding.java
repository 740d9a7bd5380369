package id.rangkul.understanding;

import java.util.List;
import java.util.Optional;

/// A signal found in a message: about whom, whether it counts, how sure (0 to 1), and the words
/// that say so.
public record Finding(
    Signal signal,
    Who who,
    Optional<InactiveReason> reason,
    double confidence,
    List<String> evidence) {

  public Finding {
    evidence = List.copyOf(evidence);
  }

  public boolean active() {
    return reason.isEmpty();
  }
}
