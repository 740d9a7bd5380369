package id.rangkul.escalation.rules;

import id.rangkul.shared.StaffId;
import java.time.ZoneId;
import java.util.List;

/// Who can be told, in the centre's time zone: first the worker who is assigned, or whoever is on
/// duty where nobody is; then the supervisors of the centre.
public record Roster(List<StaffId> first, List<StaffId> supervisors, ZoneId zone) {
  public Roster {
    first = List.copyOf(first);
    supervisors = List.copyOf(supervisors);
  }

  public Roster(StaffId worker, List<StaffId> supervisors, ZoneId zone) {
    this(List.of(worker), supervisors, zone);
  }
}
