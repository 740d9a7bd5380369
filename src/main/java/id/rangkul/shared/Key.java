package id.rangkul.shared;

/// A Redis key. Keys of one centre share a hash tag, so that a turn commits atomically on Redis
/// Cluster too.
public record Key(String text) {
  private static final String PREFIX = "rangkul:{";

  public static Key of(CentreId centre, String... parts) {
    return new Key(PREFIX + centre + "}:" + String.join(":", parts));
  }

  /// A key outside all centres, grouped by its own tag.
  public static Key global(String tag, String... parts) {
    return new Key(PREFIX + "@" + tag + "}:" + String.join(":", parts));
  }

  @Override
  public String toString() {
    return text;
  }
}
