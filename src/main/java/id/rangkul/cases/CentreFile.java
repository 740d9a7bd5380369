package id.rangkul.cases;

import java.util.List;

/// A centre with its staff, cases and contacts, as an import file tells it.
public record CentreFile(
    Centre centre, List<Staff> staff, List<CaseFile> cases, List<Contact> contacts) {
  public CentreFile {
    staff = List.copyOf(staff);
    cases = List.copyOf(cases);
    contacts = List.copyOf(contacts);
  }
}
