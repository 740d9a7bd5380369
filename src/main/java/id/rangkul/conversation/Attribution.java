package id.rangkul.conversation;

import id.rangkul.cases.Contact;
import id.rangkul.dialog.Conversation;
import id.rangkul.inbox.Arrival;
import id.rangkul.outbox.Outbox;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Party;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Gathers what tells whose a message from a shared phone is.
final class Attribution {
  private final Conversations conversations;
  private final Outbox outbox;

  Attribution(Conversations conversations, Outbox outbox) {
    this.conversations = conversations;
    this.outbox = outbox;
  }

  /// Whose the message is; empty where it cannot be told.
  Optional<ContactId> writer(
      Draft draft, Arrival.MessageReceived message, List<Contact> users, SharedPhone phone) {
    Optional<ContactId> repliedTo =
        message
            .inReplyTo()
            .flatMap(wamid -> outbox.recipient(draft.centreId(), wamid))
            .filter(Party.OfContact.class::isInstance)
            .map(party -> ((Party.OfContact) party).id());
    return WhoWrites.of(
        repliedTo,
        users.stream().map(contact -> user(draft, contact.id(), phone)).toList(),
        draft.now());
  }

  private WhoWrites.User user(Draft draft, ContactId id, SharedPhone phone) {
    Conversation talk = conversations.of(draft.centreId(), id).record();
    Optional<Instant> named =
        phone.named().filter(it -> it.contact().equals(id)).map(SharedPhone.Named::at);
    Optional<Instant> spokenTo = talk.lastSpokenTo();
    boolean namedLater =
        named.isPresent() && spokenTo.filter(at -> at.isAfter(named.get())).isEmpty();
    return new WhoWrites.User(id, namedLater ? named : spokenTo, talk.safety(), talk.stopped());
  }
}
