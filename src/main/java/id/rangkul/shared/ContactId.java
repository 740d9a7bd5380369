package id.rangkul.shared;

/// Names a person on WhatsApp with a role in a case.
public record ContactId(String value) implements Comparable<ContactId> {
  public ContactId {
    Names.requireName(value, "ContactId");
  }

  @Override
  public int compareTo(ContactId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
