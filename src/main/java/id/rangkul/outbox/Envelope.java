package id.rangkul.outbox;

import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.whatsapp.Outgoing;
import java.time.Instant;
import java.util.Optional;

/// A message with all that is needed to send it.
///
/// @param id made by the caller; staging the same id twice is a bug
/// @param address where it goes, as [id.rangkul.shared.Address] spells it
/// @param about what it belongs to, a code such as an alert's id and step; told again when it
///   cannot be sent
/// @param whenClosed what goes instead where the customer-service window has closed before a free
///   text could leave
public record Envelope(
    MessageId id,
    String phoneNumberId,
    Party to,
    Sensitive address,
    Purpose purpose,
    Outgoing content,
    String about,
    Instant created,
    Optional<Outgoing.Template> whenClosed) {

  /// Of something that nothing goes instead of.
  public Envelope(
      MessageId id,
      String phoneNumberId,
      Party to,
      Sensitive address,
      Purpose purpose,
      Outgoing content,
      String about,
      Instant created) {
    this(id, phoneNumberId, to, address, purpose, content, about, created, Optional.empty());
  }
}
