package id.rangkul.conversation;

import id.rangkul.cases.Cases;
import id.rangkul.cases.Contact;
import id.rangkul.cases.TimelineEntry;
import id.rangkul.dialog.AlertReason;
import id.rangkul.dialog.Dialogs;
import id.rangkul.dialog.RaiseAlert;
import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.Content;
import id.rangkul.inbox.Fate;
import id.rangkul.inbox.Lanes;
import id.rangkul.inbox.Ledger;
import id.rangkul.outbox.Purpose;
import id.rangkul.shared.AlertId;
import id.rangkul.shared.CaseId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Versioned;
import id.rangkul.understanding.Interpretation;
import id.rangkul.understanding.Severity;
import id.rangkul.understanding.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A turn with a phone that several contacts use: it finds out whose a message is and hands it on
/// to her own conversation. Where that cannot be told it asks, and keeps the message until somebody
/// has answered; what alarms goes to a worker of every case at once.
final class SharedPhoneTurn {
  private final Acquaintance acquaintance;
  private final Attribution attribution;
  private final People people;
  private final Concerns concerns;
  private final Conversations conversations;
  private final SharedPhones phones;
  private final ContactTurn contactTurn;
  private final AlertDesk alertDesk;
  private final Understanding understanding;
  private final WhoQuestion question;
  private final Dialogs dialogs;
  private final Cases cases;
  private final Lanes lanes;
  private final Ledger ledger;

  SharedPhoneTurn(
      Acquaintance acquaintance,
      Attribution attribution,
      People people,
      Concerns concerns,
      Conversations conversations,
      SharedPhones phones,
      ContactTurn contactTurn,
      AlertDesk alertDesk,
      Understanding understanding,
      WhoQuestion question,
      Dialogs dialogs,
      Cases cases,
      Lanes lanes,
      Ledger ledger) {
    this.acquaintance = acquaintance;
    this.attribution = attribution;
    this.people = people;
    this.concerns = concerns;
    this.conversations = conversations;
    this.phones = phones;
    this.contactTurn = contactTurn;
    this.alertDesk = alertDesk;
    this.understanding = understanding;
    this.question = question;
    this.dialogs = dialogs;
    this.cases = cases;
    this.lanes = lanes;
    this.ledger = ledger;
  }

  /// One message at one shared phone.
  private record Received(
      Arrival.MessageReceived message,
      Party.Several from,
      List<Contact> users,
      Versioned<SharedPhone> phone) {}

  void message(Draft draft, Arrival.MessageReceived message, Party.Several from) {
    List<Contact> users = meetAll(draft, message, from);
    if (users.isEmpty()) {
      fate(draft, message, new Fate.NoAction("CONTACT_GONE"));
      return;
    }
    var received = new Received(message, from, users, phones.of(draft.centreId(), from));
    if (!confirmsNumber(draft, received)) {
      said(received)
          .ifPresentOrElse(
              contact -> nameTold(draft, received, contact),
              () ->
                  attribution
                      .writer(draft, message, users, received.phone().record())
                      .ifPresentOrElse(
                          contact -> handOn(draft, message, contact),
                          () -> fate(draft, message, unattributed(draft, received))));
    }
  }

  /// The first of those who may be asked is asked at the new number; for the others her answer
  /// holds too.
  void moved(Draft draft, Arrival.AddressChanged change, Party.Several who) {
    ContactId asked =
        who.contacts().stream()
            .filter(one -> !conversations.of(draft.centreId(), one).record().stopped())
            .findFirst()
            .orElse(who.contacts().getFirst());
    contactTurn.moved(draft, change, asked);
    who.contacts().stream()
        .filter(one -> !one.equals(asked))
        .forEach(one -> contactTurn.movedAlong(draft, change, one));
  }

  private List<Contact> meetAll(Draft draft, Arrival.MessageReceived message, Party.Several from) {
    List<Contact> users = new ArrayList<>();
    for (ContactId id : from.contacts()) {
      acquaintance
          .meet(draft, message, id)
          .ifPresent(
              met -> {
                users.add(met.contact());
                if (met.doubtful()) {
                  conversations.stageDoubt(draft.unit(), draft.centreId(), id);
                }
              });
    }
    return users;
  }

  /// The answer to the question at a new number holds for everybody who was in doubt: yes is said
  /// to one of them, no ends it with each.
  private boolean confirmsNumber(Draft draft, Received received) {
    if (!(received.message().content() instanceof Content.Pressed(var id, var _))) {
      return false;
    }
    List<String> answers = dialogs.questionOfNumber().replies();
    List<ContactId> inDoubt =
        received.users().stream()
            .map(Contact::id)
            .filter(one -> conversations.of(draft.centreId(), one).record().doubt().isPresent())
            .toList();
    if (!answers.contains(id) || inDoubt.isEmpty()) {
      return false;
    }
    boolean same = id.equals(answers.getFirst());
    handOn(draft, received.message(), inDoubt.getFirst());
    for (ContactId other : inDoubt.subList(1, inDoubt.size())) {
      if (same) {
        conversations.stageSure(draft.unit(), draft.centreId(), other);
      } else {
        handOn(draft, received.message(), other);
      }
    }
    return true;
  }

  /// Who says to be writing: by a button of the question, or by name while it is open.
  private Optional<ContactId> said(Received received) {
    Optional<ContactId> pressed = question.pressed(received.message().content(), received.from());
    boolean open = !received.phone().record().kept().isEmpty();
    return pressed.isPresent() || !open
        ? pressed
        : WhoWrites.named(Contents.words(received.message().content()), received.users());
  }

  private void nameTold(Draft draft, Received received, ContactId contact) {
    SharedPhone phone = received.phone().record();
    List<Arrival.MessageReceived> kept = phone.keptSince(draft.now());
    kept.forEach(message -> handOn(draft, message, contact));
    stage(draft, received, phone.namedBy(contact, draft.now()));
    fate(
        draft,
        received.message(),
        kept.isEmpty() ? new Fate.NoAction("WRITER_NOTED") : new Fate.Answered());
  }

  private void handOn(Draft draft, Arrival.MessageReceived message, ContactId to) {
    lanes.stageArrival(
        draft.unit(),
        draft.centreId(),
        new Arrival.MessageReceived(
            message.at(),
            message.wamid(),
            new Party.OfContact(to),
            List.of(),
            message.inReplyTo(),
            message.content()));
  }

  private Fate unattributed(Draft draft, Received received) {
    return switch (received.message().content()) {
      case Content.Revoked _, Content.Opened _, Content.Reaction _ ->
          new Fate.NoAction(Contents.kind(received.message().content()).toUpperCase(Locale.ROOT));
      case Content.Text _,
          Content.Pressed _,
          Content.Media _,
          Content.Place _,
          Content.Cards _,
          Content.FormReply _,
          Content.Order _,
          Content.Call _,
          Content.Edited _,
          Content.Withheld _,
          Content.Other _ ->
          kept(draft, received);
    };
  }

  private Fate kept(Draft draft, Received received) {
    String words = Contents.words(received.message().content());
    Interpretation meaning =
        Unattributed.read(
            understanding, words, received.users().stream().map(People::role).toList());
    List<CaseId> concerned = received.users().stream().map(Contact::ofCase).distinct().toList();
    concerned.forEach(one -> note(draft, received, one));
    List<AlertId> alerts =
        meaning.severity().atLeast(Severity.MODERATE)
            ? concerned.stream().flatMap(one -> raise(draft, received, one, meaning)).toList()
            : List.of();
    boolean alarming = meaning.severity().atLeast(Severity.HIGH);
    boolean asks = alarming || received.phone().record().mayAsk(draft.now());
    if (asks) {
      ask(draft, received, alarming ? Purpose.SAFETY : Purpose.REPLY);
    }
    SharedPhone keeping = received.phone().record().keeping(handedOnLater(received.message()));
    stage(draft, received, asks ? keeping.asked(draft.now()) : keeping);
    return alerts.isEmpty()
        ? asks ? new Fate.Answered() : new Fate.NoAction("WRITER_ASKED_FOR")
        : new Fate.Escalated(alerts.getFirst().toString());
  }

  private static Arrival.MessageReceived handedOnLater(Arrival.MessageReceived message) {
    return new Arrival.MessageReceived(
        message.at(),
        message.wamid(),
        message.from(),
        List.of(),
        message.inReplyTo(),
        message.content());
  }

  private Stream<AlertId> raise(
      Draft draft, Received received, CaseId ofCase, Interpretation meaning) {
    var alert = new RaiseAlert(meaning.severity(), meaning.findings(), AlertReason.MESSAGE.name());
    return people
        .caseFile(draft.centreId(), ofCase)
        .map(file -> concerns.of(draft.centre(), file, received.from(), received.users()))
        .map(
            concern ->
                alertDesk.raise(
                    draft,
                    concern,
                    List.of(alert),
                    Matter.of(Contents.words(received.message().content()))))
        .stream();
  }

  private void ask(Draft draft, Received received, Purpose purpose) {
    received.users().stream()
        .flatMap(one -> one.address().stream())
        .findFirst()
        .ifPresent(
            address -> question.ask(draft, received.from(), address, received.users(), purpose));
  }

  private void note(Draft draft, Received received, CaseId ofCase) {
    Content content = received.message().content();
    cases.stage(
        draft.unit(),
        draft.centreId(),
        ofCase,
        new TimelineEntry(
            received.message().at(),
            TimelineEntry.Kind.MESSAGE_IN,
            received.from().key(),
            Map.of(
                "kind",
                Contents.kind(content).toLowerCase(Locale.ROOT),
                "wamid",
                received.message().wamid().value()),
            Optional.of(new Sensitive(Contents.words(content)))));
  }

  private void stage(Draft draft, Received received, SharedPhone next) {
    phones.stage(draft.unit(), draft.centreId(), received.from(), received.phone().with(_ -> next));
  }

  private void fate(Draft draft, Arrival.MessageReceived message, Fate fate) {
    ledger.stage(draft.unit(), draft.centreId(), message.wamid(), fate);
  }
}
