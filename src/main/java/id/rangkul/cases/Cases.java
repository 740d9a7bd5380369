package id.rangkul.cases;

import id.rangkul.shared.CaseId;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Key;
import id.rangkul.shared.Records;
import id.rangkul.shared.StaffId;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.shared.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds centres, staff, cases and contacts, and writes lines into timelines.
public final class Cases {
  private final Records records;

  Cases(Records records) {
    this.records = records;
  }

  public Optional<Centre> centre(CentreId id) {
    return records.find(CaseKeys.centre(id), Centre.class).map(Versioned::record);
  }

  public Optional<Contact> contact(CentreId centre, ContactId id) {
    return records.find(CaseKeys.contact(centre, id), Contact.class).map(Versioned::record);
  }

  /// A contact as it is now, to be changed in a turn.
  public Optional<Versioned<Contact>> contactToChange(CentreId centre, ContactId id) {
    return records.find(CaseKeys.contact(centre, id), Contact.class);
  }

  public void stage(UnitOfWork unit, CentreId centre, Versioned<Contact> changed) {
    records.stage(unit, CaseKeys.contact(centre, changed.record().id()), changed);
  }

  /// The contacts and the worker of a case, in one round trip.
  public Around around(CentreId centre, CaseFile file) {
    List<Key> keys = new ArrayList<>();
    file.contacts().forEach(id -> keys.add(CaseKeys.contact(centre, id)));
    keys.add(CaseKeys.staff(centre, file.worker()));
    List<Optional<String>> stored = records.values(keys);
    List<Contact> contacts = new ArrayList<>();
    for (int i = 0; i < file.contacts().size(); i++) {
      records.decode(keys.get(i), stored.get(i), Contact.class).ifPresent(contacts::add);
    }
    return new Around(contacts, records.decode(keys.getLast(), stored.getLast(), Staff.class));
  }

  /// Who belongs to a case.
  public record Around(List<Contact> contacts, Optional<Staff> worker) {
    public Around {
      contacts = List.copyOf(contacts);
    }
  }

  public Optional<CaseFile> caseFile(CentreId centre, CaseId id) {
    return records.find(CaseKeys.caseFile(centre, id), CaseFile.class).map(Versioned::record);
  }

  public Optional<Staff> staff(CentreId centre, StaffId id) {
    return records.find(CaseKeys.staff(centre, id), Staff.class).map(Versioned::record);
  }

  /// All staff of a centre, in the order of their ids.
  public List<Staff> staff(CentreId centre) {
    List<Key> keys =
        records.members(CaseKeys.staff(centre)).stream()
            .sorted()
            .map(id -> CaseKeys.staff(centre, new StaffId(id)))
            .toList();
    return records.findAll(keys, Staff.class).stream().map(Versioned::record).toList();
  }

  /// The latest lines of a case's timeline, oldest first.
  public List<TimelineEntry> timeline(CentreId centre, CaseId id, int latest) {
    Key key = CaseKeys.timeline(centre, id);
    return records.list(key, -latest, -1).stream()
        .map(line -> records.codec().read(key, line, TimelineEntry.class))
        .toList();
  }

  public void stage(UnitOfWork unit, CentreId centre, CaseId id, TimelineEntry entry) {
    Key key = CaseKeys.timeline(centre, id);
    unit.append(key, records.codec().write(key, entry));
  }
}
