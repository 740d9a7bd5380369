package id.rangkul.escalation.rules;

import id.rangkul.shared.Sensitive;
import id.rangkul.shared.StaffId;
import java.time.Instant;
import java.util.List;

/// What can happen to an alert.
public sealed interface AlertEvent {
  Instant at();

  /// It has just been made.
  record Raised(Instant at) implements AlertEvent {}

  /// The same person wrote something else that worries.
  record Again(Instant at, AlertLevel level, List<String> signals, Sensitive words)
      implements AlertEvent {
    public Again {
      signals = List.copyOf(signals);
    }
  }

  /// The time of a step has run out.
  record StepDue(Instant at, long step) implements AlertEvent {}

  /// A member of staff takes it up.
  record Accepted(Instant at, StaffId by) implements AlertEvent {}

  /// A member of staff cannot and passes it on.
  record PassedOn(Instant at, StaffId by) implements AlertEvent {}

  /// Somebody could not be told in a step.
  record NotDelivered(Instant at, StaffId to, long step) implements AlertEvent {}
}
