package id.rangkul.conversation;

import id.rangkul.cases.Addresses;
import id.rangkul.cases.Cases;
import id.rangkul.cases.Contact;
import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.Directory;
import id.rangkul.outbox.Outbox;
import id.rangkul.shared.Address;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Commit;
import id.rangkul.shared.Commits;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Lease;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.shared.Versioned;
import java.util.List;
import java.util.Optional;

/// Learns from what arrives under which addresses people are to be found. A contact's record and
/// the directory change together.
final class Acquaintance {
  private final Cases cases;
  private final Conversations conversations;
  private final Directory directory;
  private final Outbox outbox;
  private final Commits commits;

  Acquaintance(
      Cases cases,
      Conversations conversations,
      Directory directory,
      Outbox outbox,
      Commits commits) {
    this.cases = cases;
    this.conversations = conversations;
    this.directory = directory;
    this.outbox = outbox;
    this.commits = commits;
  }

  /// A contact with what a message has shown of her.
  ///
  /// @param doubtful whether it came from another account than hers so far
  record Met(Contact contact, boolean doubtful) {}

  /// The contact who wrote, with what is new about her staged.
  Optional<Met> meet(Draft draft, Arrival.MessageReceived message, ContactId from) {
    List<Address> seen = addresses(message.learned());
    return cases
        .contactToChange(draft.centreId(), from)
        .map(known -> learn(draft.unit(), draft.centreId(), known, seen));
  }

  /// The contact after a move, staged; empty where she is under the new addresses already.
  ///
  /// @param doubted whether an earlier move is still in question, which this one only completes
  Optional<Met> move(
      Draft draft, Versioned<Contact> known, List<Sensitive> newAddresses, boolean doubted) {
    List<Address> to = addresses(newAddresses);
    Addresses before = known.record().addresses();
    if (before.all().containsAll(Addresses.of(to).all())) {
      return Optional.empty();
    }
    boolean completes = doubted && !before.contradict(to);
    Contact now = known.record().with(_ -> completes ? before.with(to) : before.movedTo(to));
    stage(draft.unit(), draft.centreId(), known, now);
    boolean sameNumber =
        before.phone().isPresent() && before.phone().equals(now.addresses().phone());
    return Optional.of(new Met(now, !completes && !sameNumber));
  }

  /// Stages that nobody knows any more where a contact is to be found.
  void lose(Draft draft, Contact contact) {
    cases
        .contactToChange(draft.centreId(), contact.id())
        .ifPresent(
            stored ->
                stage(
                    draft.unit(),
                    draft.centreId(),
                    stored.with(_ -> contact),
                    contact.with(addresses -> addresses.movedTo(List.of()))));
  }

  /// Stages that a member of staff writes from these addresses too.
  void meet(Draft draft, Arrival.MessageReceived message, Party.OfStaff from) {
    addresses(message.learned())
        .forEach(one -> directory.stageAddress(draft.unit(), draft.centreId(), one, from));
  }

  private Met learn(
      UnitOfWork unit, CentreId centre, Versioned<Contact> known, List<Address> seen) {
    Addresses before = known.record().addresses();
    Contact now = known.record().with(addresses -> addresses.with(seen));
    stage(unit, centre, known, now);
    return new Met(now, before.contradict(seen));
  }

  /// Stages a contact with changed addresses, and the directory after them.
  void stage(UnitOfWork unit, CentreId centre, Versioned<Contact> before, Contact now) {
    if (now.equals(before.record())) {
      return;
    }
    Party party = new Party.OfContact(now.id());
    cases.stage(unit, centre, before.with(_ -> now));
    List<Sensitive> old = before.record().addresses().all();
    List<Sensitive> all = now.addresses().all();
    addresses(old.stream().filter(one -> !all.contains(one)).toList())
        .forEach(one -> directory.stageAddressGone(unit, centre, one, party));
    addresses(all.stream().filter(one -> !old.contains(one)).toList())
        .forEach(one -> directory.stageAddress(unit, centre, one, party));
  }

  /// Learns user ids from statuses; commits by itself, and only where there is something new. What
  /// another turn is in the way of is learned from the next status.
  void learn(CentreId centre, Lease lease, List<Arrival.StatusReceived> statuses) {
    for (Arrival.StatusReceived status : statuses) {
      for (Address one : addresses(status.learned())) {
        if (!directory.recognises(centre, one) && learn(centre, lease, status, one)) {
          directory.recognise(centre, one);
        }
      }
    }
  }

  private boolean learn(
      CentreId centre, Lease lease, Arrival.StatusReceived status, Address userId) {
    if (!directory.parties(centre, userId).isEmpty()) {
      return true;
    }
    Optional<Party> to =
        status
            .message()
            .map(id -> outbox.recipient(centre, id))
            .orElseGet(() -> outbox.recipient(centre, status.wamid()));
    if (to.isEmpty() || !(to.get() instanceof Party.OfContact(var contact))) {
      return true; // nobody whose user id is of use
    }
    UnitOfWork unit = UnitOfWork.under(lease);
    sharers(centre, contact).forEach(one -> learnNew(unit, centre, one, userId));
    return unit.isEmpty() || commits.commit(unit) instanceof Commit.Committed;
  }

  private void learnNew(UnitOfWork unit, CentreId centre, ContactId contact, Address userId) {
    cases
        .contactToChange(centre, contact)
        .map(known -> learn(unit, centre, known, List.of(userId)))
        .filter(Met::doubtful)
        .ifPresent(met -> conversations.stageDoubt(unit, centre, contact));
  }

  /// Everybody behind the contact's address, herself included: they share a phone, and so an
  /// account.
  private List<ContactId> sharers(CentreId centre, ContactId contact) {
    return cases
        .contact(centre, contact)
        .flatMap(Contact::address)
        .map(address -> directory.parties(centre, Address.parse(address.clear())))
        .orElse(List.of())
        .stream()
        .filter(Party.OfContact.class::isInstance)
        .map(party -> ((Party.OfContact) party).id())
        .toList();
  }

  static List<Address> addresses(List<Sensitive> sealed) {
    return sealed.stream().map(one -> Address.parse(one.clear())).toList();
  }
}
