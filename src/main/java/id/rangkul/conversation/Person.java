package id.rangkul.conversation;

import id.rangkul.cases.CaseFile;
import id.rangkul.cases.Contact;
import id.rangkul.cases.Staff;
import java.util.List;
import java.util.Optional;

/// A contact with what a turn needs to know around her: the case, its client and its worker.
record Person(Contact contact, CaseFile ofCase, List<Contact> everybody, Optional<Staff> worker) {
  Person {
    everybody = List.copyOf(everybody);
  }
}
