package id.rangkul.outbox;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.MessageId;
import java.util.Map;

/// The message that a party is due to get next, as it was seen before anybody claimed it. Where
/// nothing waits any more its id is [#NOTHING], and its claim takes the party off the list.
record Next(CentreId centre, Queue queue, String party, MessageId id, Map<String, String> fields) {
  static final MessageId NOTHING = new MessageId("none");

  String recipient() {
    return centre.value() + '/' + party;
  }

  String number() {
    return fields.getOrDefault("number", "");
  }

  Purpose purpose() {
    return Purpose.valueOf(fields.getOrDefault("purpose", Purpose.REPLY.name()));
  }
}
