package id.rangkul.conversation;

import id.rangkul.cases.Centre;
import id.rangkul.cases.Staff;
import id.rangkul.cases.StaffRole;
import id.rangkul.escalation.rules.Roster;
import id.rangkul.shared.StaffId;
import java.util.List;
import java.util.Optional;

/// Who is to take up what comes in: the assigned worker; for what belongs to no case whoever is on
/// duty. No roster of duties is kept yet, so those are the supervisors, and everybody where a
/// centre has none.
final class OnDuty {
  private OnDuty() {}

  static Roster roster(Centre centre, Optional<StaffId> assigned, List<Staff> staff) {
    List<StaffId> supervisors =
        staff.stream().filter(one -> one.role() == StaffRole.SUPERVISOR).map(Staff::id).toList();
    List<StaffId> onDuty =
        supervisors.isEmpty() ? staff.stream().map(Staff::id).toList() : supervisors;
    return new Roster(assigned.map(List::of).orElse(onDuty), supervisors, centre.timezone());
  }
}
