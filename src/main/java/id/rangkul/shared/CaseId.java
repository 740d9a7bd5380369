package id.rangkul.shared;

/// Names a case, one discharge of one client.
public record CaseId(String value) implements Comparable<CaseId> {
  /// Stands for a case where somebody writes whom the centre does not know; no case has this name.
  public static final CaseId STRANGERS = new CaseId("tamu");

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
