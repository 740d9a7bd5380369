package id.rangkul.cases;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.Records;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.shared.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Stages a centre file over what is there. Staging the same file again writes nothing new.
public final class CaseIntake {
  private final Records records;

  CaseIntake(Records records) {
    this.records = records;
  }

  /// A contact that was new or has changed, and how it was known before.
  public record Enrolled(Contact contact, CaseFile ofCase, Optional<Contact> before) {}

  /// What the staging changes, so that others can stage what follows from it.
  public record Changes(List<Enrolled> contacts, List<Staff> staff, List<Staff> staffBefore) {
    public Changes {
      contacts = List.copyOf(contacts);
      staff = List.copyOf(staff);
      staffBefore = List.copyOf(staffBefore);
    }
  }

  public Changes stage(UnitOfWork unit, CentreFile file) {
    CentreId centre = file.centre().id();
    put(unit, CaseKeys.centre(centre), file.centre(), Centre.class);
    List<Staff> staff = new ArrayList<>();
    List<Staff> staffBefore = new ArrayList<>();
    for (Staff one : file.staff()) {
      unit.addMember(CaseKeys.staff(centre), one.id().value());
      put(unit, CaseKeys.staff(centre, one.id()), one, Staff.class).ifPresent(staffBefore::add);
      staff.add(one);
    }
    List<Enrolled> enrolled = new ArrayList<>();
    for (CaseFile one : file.cases()) {
      unit.addMember(CaseKeys.cases(centre), one.id().value());
      put(unit, CaseKeys.caseFile(centre, one.id()), one, CaseFile.class);
    }
    for (Contact contact : file.contacts()) {
      CaseFile ofCase = fileOf(file, contact);
      var before =
          put(unit, CaseKeys.contact(centre, contact.id()), contact, Contact.class);
      enrolled.add(new Enrolled(contact, ofCase, before));
    }
    return new Changes(enrolled, staff, staffBefore);
  }

  private static CaseFile fileOf(CentreFile file, Contact contact) {
    return file.cases().stream()
        .filter(one -> one.id().equals(contact.ofCase()))
        .findFirst()
        .orElseThrow();
  }

  /// Writes a record where it differs, and answers how it was before.
  private <T> Optional<T> put(UnitOfWork unit, Key key, T record, Class<T> type) {
    Optional<Versioned<T>> before = records.find(key, type);
    if (before.isEmpty() || !before.get().record().equals(record)) {
      long version = before.map(Versioned::version).orElse(0L);
      records.stage(unit, key, new Versioned<>(version, record));
    }
    return before.map(Versioned::record);
  }
}
