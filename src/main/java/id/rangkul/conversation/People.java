package id.rangkul.conversation;

import id.rangkul.cases.Cases;
import id.rangkul.cases.Centre;
import id.rangkul.cases.ConsentOnFile;
import id.rangkul.cases.Contact;
import id.rangkul.cases.Staff;
import id.rangkul.cases.StaffRole;
import id.rangkul.dialog.Facts;
import id.rangkul.escalation.rules.Roster;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.ContactId;
import id.rangkul.understanding.Role;
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

  Roster roster(Centre centre, Person person) {
    return new Roster(
        person.ofCase().worker(),
        cases.staff(centre.id()).stream()
            .filter(one -> one.role() == StaffRole.SUPERVISOR)
            .map(Staff::id)
            .toList(),
        centre.timezone());
  }

  static Role role(Contact contact) {
    return switch (contact.role()) {
      case CLIENT -> Role.CLIENT;
      case FAMILY -> Role.FAMILY;
      case COMMUNITY -> Role.COMMUNITY;
    };
  }
}
