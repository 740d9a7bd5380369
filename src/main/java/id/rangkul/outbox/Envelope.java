package id.rangkul.outbox;

import id.rangkul.shared.CaseId;
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
/// @param whenClosed what goes in its place where the customer-service window has closed
/// @param windowEnds when the window closes, by the same clock as `created`; empty where nobody
///   knows
/// @param about what it belongs to, a code such as an alert's id and step; told again when it
///   cannot be sent
/// @param ofCase the case that its costs are counted for
public record Envelope(
    MessageId id,
    String phoneNumberId,
    Party to,
    Sensitive address,
    Purpose purpose,
    Outgoing content,
    Optional<Outgoing.Template> whenClosed,
    Optional<Instant> windowEnds,
    String about,
    Optional<CaseId> ofCase,
    Instant created) {
  public Envelope(
      MessageId id,
      String phoneNumberId,
      Party to,
      Sensitive address,
      Purpose purpose,
      Outgoing content,
      String about,
      Instant created) {
    this(
        id,
        phoneNumberId,
        to,
        address,
        purpose,
        content,
        Optional.empty(),
        Optional.empty(),
        about,
        Optional.empty(),
        created);
  }
}
