package id.rangkul.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Reads HTTP/1.1 messages, requests or responses, one after the other from one connection. Only
/// what the benchmark meets: a body has an announced length.
final class HttpReader {
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int MAX_BODY_BYTES = 1024 * 1024;
  private static final String LENGTH = "content-length:";
  private static final String CLOSE = "connection: close";

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int from;
  private int to;

  HttpReader(InputStream in) {
    this.in = in;
  }

  /// @param last whether the connection ends after it
  record Message(String startLine, String body, boolean last) {
    int status() {
      return Integer.parseInt(startLine, 9, 12, 10);
    }
  }

  /// The next message, or nothing where the other side has closed.
  Optional<Message> next() throws IOException {
    if (from == to && !fill()) {
      return Optional.empty();
    }
    String startLine = line();
    int length = -1;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      } else if (header.equalsIgnoreCase(CLOSE)) {
        last = true;
      }
    }
    return Optional.of(new Message(startLine, body(Math.max(0, length)), last || length < 0));
  }

  private String line() throws IOException {
    for (int at = from; ; at++) {
      if (at == to) {
        int read = at - from;
        if (!fill()) {
          throw new EOFException("the connection ended inside a head");
        }
        at = from + read;
      }
      if (buffer[at] == '\n') {
        String line = new String(buffer, from, at - from, StandardCharsets.ISO_8859_1);
        from = at + 1;
        return line.stripTrailing();
      }
    }
  }

  private String body(int length) throws IOException {
    if (length > MAX_BODY_BYTES) {
      throw new IOException("a body of " + length + " bytes");
    }
    int buffered = Math.min(length, to - from);
    byte[] body = Arrays.copyOf(Arrays.copyOfRange(buffer, from, from + buffered), length);
    from += buffered;
    if (in.readNBytes(body, buffered, length - buffered) < length - buffered) {
      throw new EOFException("the connection ended inside a body");
    }
    return new String(body, StandardCharsets.UTF_8);
  }

  /// Reads more behind what is left, moved to the front.
  private boolean fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    if (to == buffer.length) {
      throw new IOException("a line longer than " + BUFFER_BYTES + " bytes");
    }
    int read = in.read(buffer, to, buffer.length - to);
    to += Math.max(0, read);
    return read > 0;
  }
}
