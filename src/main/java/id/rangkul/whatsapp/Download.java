package id.rangkul.whatsapp;

import java.util.Optional;

/// What became of fetching a file. A reason is our own words, never an address.
public sealed interface Download {
  /// The whole file, as Meta announced it.
  final class Fetched implements Download {
    private final byte[] bytes;

    Fetched(byte[] bytes) {
      this.bytes = bytes;
    }

    /// Not copied: whoever fetched the file owns it.
    public byte[] bytes() {
      return bytes;
    }
  }

  /// The address has expired: [GraphClient#media] gives a new one, as long as the file is there.
  record Gone(String reason) implements Download {}

  /// It may work later; `code` is the HTTP status, if there was one.
  record Again(String reason, Optional<Integer> code) implements Download {}

  /// Not to be trusted, or not to be had: it will not be better next time.
  record Refused(String reason) implements Download {}

  /// Larger than we take, in bytes.
  record TooLarge(long most) implements Download {}
}
