package id.rangkul.inbox;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.rangkul.shared.AlertId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.StaffId;
import id.rangkul.shared.Wamid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One thing that happened, as the inbox keeps it until its turn is committed.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Arrival {
  /// The kind of an [Unrecognised] that was in a lane and could not be read back.
  String UNREADABLE = "UNREADABLE";

  Instant at();

  /// What the arrival is about. Arrivals of one subject are handled one after the other, in the
  /// order in which they came.
  default String subject() {
    return switch (this) {
      case MessageReceived message -> message.from().key();
      case StatusReceived status -> status.wamid().value();
      case TimerFired timer -> timer.subject();
      case AlertTakenUp news -> new Party.OfContact(news.contact()).key();
      case SendFailed failure -> failure.to().key();
      case MediaFetched news -> new Party.OfContact(news.contact()).key();
      case MediaUploaded news -> new Party.OfStaff(news.to()).key();
      case AddressChanged change -> change.who().key();
      case AccountChanged _, Unrecognised _ -> "";
    };
  }

  /// A person sent something over WhatsApp. `learned` are addresses under which the sender was not
  /// known so far; `inReplyTo` is the message of ours that they answered or whose button they
  /// pressed.
  record MessageReceived(
      Instant at,
      Wamid wamid,
      Party from,
      List<Sensitive> learned,
      Optional<Wamid> inReplyTo,
      Content content)
      implements Arrival {
    public MessageReceived {
      learned = List.copyOf(learned);
    }
  }

  /// A person can be reached under other addresses from now on; the old ones are somebody else's or
  /// nobody's.
  record AddressChanged(
      Instant at, Wamid wamid, Party who, List<Sensitive> from, List<Sensitive> to)
      implements Arrival {
    public AddressChanged {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  /// Something about our account, number or templates has changed.
  record AccountChanged(Instant at, AccountNews news) implements Arrival {}

  /// Meta told what became of a message of ours. `message` is our own id where Meta returned it.
  /// `error` is Meta's code and title where the status is FAILED; `learned` are user ids of the
  /// recipient, which may be new to us.
  record StatusReceived(
      Instant at,
      Wamid wamid,
      Optional<MessageId> message,
      DeliveryStatus status,
      Optional<String> error,
      List<Sensitive> learned,
      Optional<Pricing> pricing)
      implements Arrival {
    public StatusReceived {
      learned = List.copyOf(learned);
    }
  }

  /// A timer became due. `version` is the version of what it was set for; a stale timer does
  /// nothing.
  record TimerFired(Instant at, String timer, String kind, String subject, long version)
      implements Arrival {}

  /// A member of staff has taken up what a contact had written; the contact is to hear of it.
  record AlertTakenUp(Instant at, ContactId contact, String alert, StaffId by) implements Arrival {}

  /// A message of ours has ended undelivered, for a reason that is safe to show to a worker.
  /// `purpose` is the outbox's word for why it was sent, such as ROUTINE; `code` is Meta's, where
  /// Meta refused it.
  record SendFailed(
      Instant at,
      MessageId message,
      Party to,
      String about,
      String purpose,
      Optional<Integer> code,
      String reason)
      implements Arrival {}

  /// A file that a contact sent, and that a worker is to hear or see, is kept now, or lost.
  record MediaFetched(
      Instant at,
      ContactId contact,
      Wamid wamid,
      AlertId alert,
      MediaKind kind,
      Optional<MediaLoss> loss)
      implements Arrival {}

  /// A kept file was handed to Meta under a new id, to be sent to a member of staff; without an id,
  /// that did not work out.
  record MediaUploaded(
      Instant at, StaffId to, AlertId alert, Wamid wamid, MediaKind kind, Optional<String> mediaId)
      implements Arrival {}

  /// Something of a kind that the service does not act upon; kept and counted.
  record Unrecognised(Instant at, String kind, Sensitive raw) implements Arrival {}
}
