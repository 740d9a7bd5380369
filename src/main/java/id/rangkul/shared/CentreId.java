package id.rangkul.shared;

/// Names a centre (sentra or balai), the tenant.
public record CentreId(String value) implements Comparable<CentreId> {
  public CentreId {
    Names.requireName(value, "CentreId");
  }

  @Override
  public int compareTo(CentreId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
