package id.rangkul.shared;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is on the other side of a conversation with a centre.
public sealed interface Party {
  /// How the party is written in keys, for example `contact:ibu-budi`.
  String key();

  /// A contact of a case.
  record OfContact(ContactId id) implements Party {
    @Override
    public String key() {
      return "contact:" + id;
    }
  }

  /// A member of staff.
  record OfStaff(StaffId id) implements Party {
    @Override
    public String key() {
      return "staff:" + id;
    }
  }

  /// Some of several contacts who are behind one address, such as a phone that a family shares.
  record Several(List<ContactId> contacts) implements Party {
    private static final String SEPARATOR = ",";

    public Several {
      contacts = contacts.stream().sorted().toList();
      if (contacts.size() < 2) {
        throw new IllegalArgumentException("several are two at least");
      }
    }

    @Override
    public String key() {
      return contacts.stream()
          .map(ContactId::value)
          .collect(Collectors.joining(SEPARATOR, "several:", ""));
    }

    private static Several parse(String names) {
      return new Several(Stream.of(names.split(SEPARATOR, -1)).map(ContactId::new).toList());
    }
  }

  /// Somebody whom the centre does not know, named by the keyed hash of the address.
  record Stranger(String addressHash) implements Party {
    @Override
    public String key() {
      return "stranger:" + addressHash;
    }
  }

  static Party parse(String key) {
    int colon = key.indexOf(':');
    String rest = key.substring(colon + 1);
    return switch (key.substring(0, Math.max(colon, 0))) {
      case "contact" -> new OfContact(new ContactId(rest));
      case "staff" -> new OfStaff(new StaffId(rest));
      case "several" -> Several.parse(rest);
      case "stranger" -> new Stranger(rest);
      default -> throw new IllegalArgumentException("not a party key");
    };
  }
}
