package id.rangkul.whatsapp.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reads a request's raw bytes up to a limit, whether or not their length was announced.
final class Body {
  /// Meta sends up to 3 MB.
  static final int MAX_BYTES = 3 * 1024 * 1024;

  /// How much of a body that is too large is read and thrown away, so that its sender comes to hear
  /// the answer.
  static final long MAX_DISCARDED_BYTES = 32L * 1024 * 1024;

  private Body() {}

  /// The whole body, or nothing where it is larger than [#MAX_BYTES].
  static Optional<byte[]> read(InputStream in, long announced) throws IOException {
    if (announced <= MAX_BYTES) {
      byte[] body = in.readNBytes(MAX_BYTES + 1);
      if (body.length <= MAX_BYTES) {
        return Optional.of(body);
      }
    }
    discard(in);
    return Optional.empty();
  }

  private static void discard(InputStream in) throws IOException {
    byte[] buffer = new byte[8192];
    long left = MAX_DISCARDED_BYTES;
    int read = 0;
    while (read >= 0 && left > 0) {
      left -= read;
      read = in.read(buffer);
    }
  }
}
