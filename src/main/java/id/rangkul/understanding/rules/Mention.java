package id.rangkul.understanding.rules;

import id.rangkul.understanding.InactiveReason;
import id.rangkul.understanding.Severity;
import id.rangkul.understanding.Signal;
import id.rangkul.understanding.Who;
import java.util.Optional;

/// A signal that a rule found: how grave, how sure, about whom, and why it does not count, if it
/// does not.
public record Mention(
    String rule,
    Signal signal,
    Severity severity,
    Strength strength,
    Who who,
    Optional<InactiveReason> reason,
    boolean knownPerson,
    String evidence) {

  public boolean active() {
    return reason.isEmpty();
  }
}
