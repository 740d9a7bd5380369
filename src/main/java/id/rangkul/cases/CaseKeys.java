package id.rangkul.cases;

import id.rangkul.shared.CaseId;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Key;
import id.rangkul.shared.StaffId;

/// The keys of this module; what lies under them is told in `package-info.java`.
final class CaseKeys {
  private CaseKeys() {}

  static Key centre(CentreId centre) {
    return Key.of(centre, "centre");
  }

  static Key staff(CentreId centre) {
    return Key.of(centre, "staff");
  }

  static Key staff(CentreId centre, StaffId id) {
    return Key.of(centre, "staff", id.value());
  }

  static Key cases(CentreId centre) {
    return Key.of(centre, "cases");
  }

  static Key caseFile(CentreId centre, CaseId id) {
    return Key.of(centre, "case", id.value());
  }

  static Key contact(CentreId centre, ContactId id) {
    return Key.of(centre, "contact", id.value());
  }

  static Key timeline(CentreId centre, CaseId id) {
    return Key.of(centre, "timeline", id.value());
  }
}
