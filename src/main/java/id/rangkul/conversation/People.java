package id.rangkul.conversation;

import id.rangkul.cases.CaseFile;
import id.rangkul.cases.Cases;
import id.rangkul.cases.Centre;
import id.rangkul.cases.ConsentOnFile;
import id.rangkul.cases.Contact;
import id.rangkul.cases.Staff;
import id.rangkul.dialog.Facts;
import id.rangkul.shared.CaseId;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.ContactId;
import id.rangkul.understanding.Role;
import java.util.List;
import java.util.Optional;

/// Finds people and tells the pure core what it may know of them.
final class People {
  private final Cases cases;

  People(Cases cases) {
    this.cases = cases;
  }

  Optional<Person> find(CentreId centre, ContactId id) {
    return cases.contact(centre, id).flatMap(contact -> around(centre, contact));
  }

  /// The contact with the case around her.
  Optional<Person> around(CentreId centre, Contact contact) {
    return cases
        .caseFile(centre, contact.ofCase())
        .map(
            file -> {
              Cases.Around around = cases.around(centre, file);
              return new Person(contact, file, around.contacts(), around.worker());
            });
  }

  Facts facts(Centre centre, Person person) {
    Contact contact = person.contact();
    return new Facts(
        contact.call().clear(),
        role(contact),
        contact.language(),
        centre.name(),
        person.worker().map(worker -> worker.call().clear()).orElse(centre.name()),
        person.client().orElse(contact.call().clear()),
        contact.consent().map(ConsentOnFile::purposes).stream()
            .anyMatch(purposes -> purposes.contains(ConsentOnFile.Purpose.CHECKIN)),
        centre.timezone());
  }

  List<Contact> contacts(CentreId centre, List<ContactId> ids) {
    return ids.stream().flatMap(id -> cases.contact(centre, id).stream()).toList();
  }

  Optional<CaseFile> caseFile(CentreId centre, CaseId id) {
    return cases.caseFile(centre, id);
  }

  List<Staff> staff(CentreId centre) {
    return cases.staff(centre);
  }

  static Role role(Contact contact) {
    return switch (contact.role()) {
      case CLIENT -> Role.CLIENT;
      case FAMILY -> Role.FAMILY;
      case COMMUNITY -> Role.COMMUNITY;
    };
  }
}
