package id.rangkul.escalation.rules;

import id.rangkul.shared.Sensitive;
import id.rangkul.shared.StaffId;
import id.rangkul.shared.Wamid;
import java.time.Instant;
import java.util.List;

/// What can happen to an alert.
public sealed interface AlertEvent {
  Instant at();

  /// It has just been made.
  record Raised(Instant at) implements AlertEvent {}

  /// The same person wrote something else that worries.
  record Again(
      Instant at,
      AlertLevel level,
      List<String> signals,
      Sensitive words,
      List<Attachment> attachments)
      implements AlertEvent {
    public Again(Instant at, AlertLevel level, List<String> signals, Sensitive words) {
      this(at, level, signals, words, List.of());
    }

    public Again {
      signals = List.copyOf(signals);
      attachments = List.copyOf(attachments);
    }
  }

  /// The time of a step has run out.
  record StepDue(Instant at, long step) implements AlertEvent {}

  /// A member of staff takes it up.
  record Accepted(Instant at, StaffId by) implements AlertEvent {}

  /// A member of staff cannot and passes it on.
  record PassedOn(Instant at, StaffId by) implements AlertEvent {}

  /// A file that came with it is kept now, or lost.
  record Attached(Instant at, Wamid wamid, Attachment.State state) implements AlertEvent {}

  /// Somebody could not be told in a step.
  record NotDelivered(Instant at, StaffId to, long step) implements AlertEvent {}
}
