package id.rangkul.privacy;

/// Builds this module's parts with keys that live as long as the tests.
public final class PrivacyForTests {
  private static final Lookup LOOKUP = Lookup.of(Lookup.newKey());

  private PrivacyForTests() {}

  public static Lookup lookup() {
    return LOOKUP;
  }
}
