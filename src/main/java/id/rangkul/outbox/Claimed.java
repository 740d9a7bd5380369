package id.rangkul.outbox;

import id.rangkul.shared.Address;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import id.rangkul.whatsapp.Outgoing;
import java.time.Instant;

/// A message that this process has marked as being sent.
record Claimed(
    CentreId centre,
    MessageId id,
    Party to,
    String number,
    Address address,
    Purpose purpose,
    Outgoing content,
    String about,
    Instant created,
    int attempt,
    State before) {}
