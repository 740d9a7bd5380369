package id.rangkul.shared;

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
      case "stranger" -> new Stranger(rest);
      default -> throw new IllegalArgumentException("not a party key");
    };
  }
}
