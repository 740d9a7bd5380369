package id.rangkul.conversation;

import id.rangkul.cases.CaseFile;
import id.rangkul.cases.Contact;
import id.rangkul.cases.ContactRole;
import id.rangkul.cases.Staff;
import java.util.List;
import java.util.Optional;

/// A contact with what a turn needs to know around her: the case, its client and its worker.
record Person(Contact contact, CaseFile ofCase, List<Contact> everybody, Optional<Staff> worker) {
  Person {
    everybody = List.copyOf(everybody);
  }

  /// "Ibu Sri (ibu dari Mas Budi)"; the client alone by how he is called.
  String described() {
    String call = contact.call().clear();
    return contact
        .relation()
        .flatMap(relation -> client().map(client -> relation + " dari " + client))
        .map(known -> call + " (" + known + ")")
        .orElse(call);
  }

  /// How the former beneficiary is called, where he is a contact of the case.
  Optional<String> client() {
    return everybody.stream()
        .filter(one -> one.role() == ContactRole.CLIENT)
        .map(one -> one.call().clear())
        .findFirst();
  }
}
