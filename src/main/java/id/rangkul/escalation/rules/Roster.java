package id.rangkul.escalation.rules;

import id.rangkul.shared.StaffId;
import java.time.ZoneId;
import java.util.List;

/// Who can be told: the assigned worker and the supervisors of the centre, in the centre's time
/// zone.
public record Roster(StaffId worker, List<StaffId> supervisors, ZoneId zone) {
  public Roster {
    supervisors = List.copyOf(supervisors);
  }
}
