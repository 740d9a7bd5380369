package id.rangkul.cases;

import id.rangkul.shared.CaseId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.StaffId;
import java.time.LocalDate;
import java.util.List;

/// One discharge of one client, and who takes part in the year after it.
public record CaseFile(
    CaseId id, Cluster cluster, LocalDate dischargedOn, StaffId worker, List<ContactId> contacts) {
  public CaseFile {
    contacts = List.copyOf(contacts);
  }
}
