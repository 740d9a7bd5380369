package id.rangkul.escalation.rules;

import id.rangkul.shared.StaffId;
import java.time.Instant;
import java.util.List;

/// What follows for the world.
public sealed interface AlertEffect {
  /// Tell a member of staff, now; `again` when the alert has been told before.
  record Notify(StaffId staff, boolean again) implements AlertEffect {}

  /// Wake the alert at this moment, for this step.
  record WakeAt(Instant due, long step) implements AlertEffect {}

  /// No more waking.
  record Rest() implements AlertEffect {}

  /// Tell the writer who has taken it up.
  record TellWriter(StaffId takenUpBy) implements AlertEffect {}

  /// Tell who has accepted what it is about.
  record Brief(StaffId staff) implements AlertEffect {}

  /// Show who has accepted it the files that came with it.
  record Show(StaffId staff, List<Attachment> attachments) implements AlertEffect {
    public Show {
      attachments = List.copyOf(attachments);
    }
  }

  /// Tell a member of staff that somebody else has it already.
  record AlreadyTaken(StaffId staff, StaffId by) implements AlertEffect {}

  /// Tell a member of staff to whom it has gone; to nobody where there is nobody else.
  record ConfirmPassedOn(StaffId staff, List<StaffId> to) implements AlertEffect {
    public ConfirmPassedOn {
      to = List.copyOf(to);
    }
  }

  /// Nobody at all can be told in this step; the next one comes at its time.
  record NobodyToTell(long step) implements AlertEffect {}
}
