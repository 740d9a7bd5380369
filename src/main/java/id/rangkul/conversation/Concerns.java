package id.rangkul.conversation;

import id.rangkul.cases.Addresses;
import id.rangkul.cases.CaseFile;
import id.rangkul.cases.Centre;
import id.rangkul.cases.Contact;
import id.rangkul.escalation.rules.Alert;
import id.rangkul.escalation.rules.Roster;
import id.rangkul.shared.CaseId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.StaffId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds out what an alert is about: who wrote, and who is to take it up.
final class Concerns {
  private final People people;
  private final Letters letters;

  Concerns(People people, Letters letters) {
    this.people = people;
    this.letters = letters;
  }

  /// What an alert of a contact is about.
  Concern of(Centre centre, Person person) {
    return new Concern(
        new Party.OfContact(person.contact().id()),
        person.ofCase().id(),
        roster(centre, Optional.of(person.ofCase().worker())),
        person.described(),
        callBack(person.contact().addresses()));
  }

  /// What an alert is about that one of several has raised who share a phone. A case knows only
  /// those who belong to it.
  Concern of(Centre centre, CaseFile ofCase, Party.Several writers, List<Contact> sharers) {
    List<Contact> own = sharers.stream().filter(one -> one.ofCase().equals(ofCase.id())).toList();
    return new Concern(
        writers,
        ofCase.id(),
        roster(centre, Optional.of(ofCase.worker())),
        own.stream().map(one -> one.call().clear()).collect(Collectors.joining(" / ")),
        own.stream().flatMap(one -> one.address().stream()).findFirst());
  }

  /// What an alert of somebody unknown is about.
  Concern of(Centre centre, Party.Stranger writer, Optional<Sensitive> callBack) {
    return new Concern(
        writer,
        CaseId.STRANGERS,
        roster(centre, Optional.empty()),
        letters.phrase("stranger_writer"),
        callBack);
  }

  /// What an alert is about that was raised before; empty where its writer is gone.
  Optional<Concern> of(Centre centre, Alert alert) {
    return switch (alert.writer()) {
      case Party.OfContact(var contact) ->
          people.find(centre.id(), contact).map(person -> of(centre, person));
      case Party.Several several -> {
        List<Contact> sharers = people.contacts(centre.id(), several.contacts());
        yield people
            .caseFile(centre.id(), alert.id().ofCase())
            .map(file -> of(centre, file, several, sharers));
      }
      case Party.Stranger stranger -> Optional.of(of(centre, stranger, alert.callBack()));
      case Party.OfStaff _ -> Optional.empty(); // raises none
    };
  }

  private Roster roster(Centre centre, Optional<StaffId> assigned) {
    return OnDuty.roster(centre, assigned, people.staff(centre.id()));
  }

  /// The number to call; somebody who shows none can only be written to.
  private static Optional<Sensitive> callBack(Addresses addresses) {
    return addresses.phone().or(() -> addresses.username().map(name -> name.map(it -> "@" + it)));
  }
}
