package id.rangkul.escalation.rules;

import java.util.List;

/// The alert afterwards, and what is to be done.
public record AlertDecision(Alert next, List<AlertEffect> effects) {
  public AlertDecision {
    effects = List.copyOf(effects);
  }
}
