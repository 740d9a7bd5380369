package id.rangkul.shared;

/// Seals personal text and files for storage; the module `privacy` provides it.
public interface Sealer {
  /// Encrypts a text so that it opens only at the same place (the Redis key it is stored under).
  String seal(String clear, String place);

  /// Encrypts bytes in the same way.
  byte[] seal(byte[] clear, String place);

  /// Opens what [#seal] made. Throws [IllegalStateException] without content where key or place do
  /// not fit.
  String open(String sealed, String place);

  /// Opens bytes in the same way.
  byte[] open(byte[] sealed, String place);
}
