package id.rangkul.outbox;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import java.util.Map;

/// Which message it is, whom it is for, and why.
record Subject(CentreId centre, MessageId id, Party to, Purpose purpose, String about) {
  static Subject of(CentreId centre, MessageId id, Map<String, String> fields) {
    return new Subject(
        centre,
        id,
        Party.parse(fields.getOrDefault("to", "")),
        Purpose.valueOf(fields.getOrDefault("purpose", Purpose.REPLY.name())),
        fields.getOrDefault("about", ""));
  }
}
