package id.rangkul.shared;

/// Meta's id of a message, ours or theirs.
public record Wamid(String value) {
  /// Meta's own are about 60 characters; a longer one is nobody's.
  public static final int MAX_LENGTH = 512;

  public Wamid {
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a wamid has 1 to " + MAX_LENGTH + " characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
