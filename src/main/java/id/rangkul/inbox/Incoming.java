package id.rangkul.inbox;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.rangkul.shared.Address;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Wamid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the channel delivers, before the inbox knows whose it is.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Incoming {
  Instant at();

  /// A message of a person, known by any of the addresses.
  record Message(
      Instant at, Wamid wamid, List<Address> from, Optional<Wamid> inReplyTo, Content content)
      implements Incoming {
    public Message {
      from = List.copyOf(from);
    }
  }

  /// A delivery status of a message of ours. `to` is whom Meta delivered it to, as far as it says.
  record Status(
      Instant at,
      Wamid wamid,
      Optional<MessageId> message,
      DeliveryStatus status,
      Optional<String> error,
      List<Address> to,
      Optional<Pricing> pricing)
      implements Incoming {
    public Status {
      to = List.copyOf(to);
    }
  }

  /// A person has new addresses: another number, or another user id.
  record Moved(Instant at, Wamid wamid, List<Address> from, List<Address> to) implements Incoming {
    public Moved {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  /// Something about our account, number or templates.
  record OfAccount(Instant at, AccountNews news) implements Incoming {}

  /// Something of or in a WhatsApp group. Kept and never answered: who reads along is not known.
  record OfGroup(Instant at, String kind, Sensitive raw) implements Incoming {}

  /// A field, kind or part that the service does not know.
  record Unknown(Instant at, String kind, Sensitive raw) implements Incoming {}
}
