package id.rangkul.shared;

/// Names a member of a centre's staff.
public record StaffId(String value) implements Comparable<StaffId> {
  public StaffId {
    Names.requireName(value, "StaffId");
  }

  @Override
  public int compareTo(StaffId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
