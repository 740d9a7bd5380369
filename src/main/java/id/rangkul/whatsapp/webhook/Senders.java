package id.rangkul.whatsapp.webhook;

import id.rangkul.shared.Address;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Who sent the messages of one change: by the message's own word, and by the change's list of
/// contacts where that names one person only. Two people must never be taken for one, so a contact
/// that could be somebody else is ignored.
final class Senders {
  private final Known onlyContact;
  private final boolean oneSender;

  private Senders(Known onlyContact, boolean oneSender) {
    this.onlyContact = onlyContact;
    this.oneSender = oneSender;
  }

  /// The addresses of one person, each in the only spelling that the house uses.
  private record Known(Optional<Address> phone, Optional<Address> userId) {
    static final Known NOBODY = new Known(Optional.empty(), Optional.empty());

    boolean shares(Known other) {
      return same(phone, other.phone) || same(userId, other.userId);
    }

    boolean contradicts(Known other) {
      return differ(phone, other.phone) || differ(userId, other.userId);
    }

    private static boolean same(Optional<Address> a, Optional<Address> b) {
      return a.isPresent() && a.equals(b);
    }

    private static boolean differ(Optional<Address> a, Optional<Address> b) {
      return a.isPresent() && b.isPresent() && !a.equals(b);
    }
  }

  static Senders of(List<JsonNode> contacts, List<JsonNode> messages) {
    Known only = contacts.size() == 1 ? ofContact(contacts.getFirst()) : Known.NOBODY;
    Set<Known> claimed = new HashSet<>();
    messages.forEach(it -> claimed.add(ofMessage(it)));
    return new Senders(only, claimed.size() <= 1);
  }

  /// Every usable address of the message's sender, the phone number first.
  List<Address> of(JsonNode message) {
    Known own = ofMessage(message);
    List<Address> addresses = new ArrayList<>();
    if (own.contradicts(onlyContact) || !(oneSender || own.shares(onlyContact))) {
      own.phone().ifPresent(addresses::add);
      own.userId().ifPresent(addresses::add);
      return addresses;
    }
    own.phone().or(onlyContact::phone).ifPresent(addresses::add);
    own.userId().or(onlyContact::userId).ifPresent(addresses::add);
    return addresses;
  }

  private static Known ofMessage(JsonNode message) {
    return new Known(phone(message, "from"), userId(message, "from_user_id"));
  }

  private static Known ofContact(JsonNode contact) {
    return new Known(phone(contact, "wa_id"), userId(contact, "user_id"));
  }

  static Optional<Address> phone(JsonNode node, String field) {
    return Loose.token(node, field)
        .map(it -> it.startsWith("+") ? it : "+" + it)
        .filter(Address.Phone::isPhone)
        .map(Address.Phone::new);
  }

  static Optional<Address> userId(JsonNode node, String field) {
    return Loose.text(node, field).filter(Address.UserId::isUserId).map(Address.UserId::new);
  }
}
