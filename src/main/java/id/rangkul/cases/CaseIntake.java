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

  /// A contact with its case, and how it was known before.
  public record Enrolled(Contact contact, CaseFile ofCase, Optional<Contact> before) {}

  /// A member of staff, and how she was known before.
  public record Hired(Staff staff, Optional<Staff> before) {}

  /// What was staged, so that others can stage what follows from it.
  public record Changes(List<Enrolled> contacts, List<Hired> staff) {
    public Changes {
      contacts = List.copyOf(contacts);
      staff = List.copyOf(staff);
    }
  }

  public Changes stage(UnitOfWork unit, CentreFile file) {
    CentreId centre = file.centre().id();
    put(unit, CaseKeys.centre(centre), file.centre(), Centre.class);
    List<Hired> staff = new ArrayList<>();
    for (Staff one : file.staff()) {
      unit.addMember(CaseKeys.staff(centre), one.id().value());
      var before = put(unit, CaseKeys.staff(centre, one.id()), one, Staff.class);
      staff.add(new Hired(one, before));
    }
    List<Enrolled> enrolled = new ArrayList<>();
    for (CaseFile one : file.cases()) {
      unit.addMember(CaseKeys.cases(centre), one.id().value());
      put(unit, CaseKeys.caseFile(centre, one.id()), one, CaseFile.class);
    }
    for (Contact contact : file.contacts()) {
      enrolled.add(enrol(unit, centre, contact, fileOf(file, contact)));
    }
    return new Changes(enrolled, staff);
  }

  private Enrolled enrol(UnitOfWork unit, CentreId centre, Contact onFile, CaseFile ofCase) {
    Key key = CaseKeys.contact(centre, onFile.id());
    Optional<Versioned<Contact>> before = records.find(key, Contact.class);
    Contact now = before.map(known -> onFile.after(known.record())).orElse(onFile);
    put(unit, key, before, now);
    return new Enrolled(now, ofCase, before.map(Versioned::record));
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
    put(unit, key, before, record);
    return before.map(Versioned::record);
  }

  private <T> void put(UnitOfWork unit, Key key, Optional<Versioned<T>> before, T record) {
    if (before.isEmpty() || !before.get().record().equals(record)) {
      long version = before.map(Versioned::version).orElse(0L);
      records.stage(unit, key, new Versioned<>(version, record));
    }
  }
}
