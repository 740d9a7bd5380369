package id.rangkul.understanding;

/// How soon a person must act on a message, from not at all to now; the order of the constants is
/// the order of gravity.
public enum Severity {
  NONE,
  LOW,
  MODERATE,
  HIGH,
  EMERGENCY;

  public boolean atLeast(Severity other) {
    return compareTo(other) >= 0;
  }
}
