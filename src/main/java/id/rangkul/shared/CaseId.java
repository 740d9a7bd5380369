package id.rangkul.shared;

/// Names a case, one discharge of one client.
public record CaseId(String value) implements Comparable<CaseId> {
  public CaseId {
    Names.requireName(value, "CaseId");
  }

  @Override
  public int compareTo(CaseId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
