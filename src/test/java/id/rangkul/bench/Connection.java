package id.rangkul.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One of Meta's connections to the webhook, kept alive as long as the service lets it. For one
/// thread.
final class Connection implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final int port;
  private @Nullable Open open;

  Connection(int port) {
    this.port = port;
  }

  private record Open(Socket socket, HttpReader reader) {}

  /// Posts a whole request and answers the status that came back.
  int post(String request) throws IOException {
    Open to = connected();
    to.socket().getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    HttpReader.Message answer =
        to.reader().next().orElseThrow(() -> new EOFException("closed instead of answered"));
    if (answer.last()) {
      close();
    }
    return answer.status();
  }

  private Open connected() throws IOException {
    Open before = open;
    if (before != null) {
      return before;
    }
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
    Open now = new Open(socket, new HttpReader(socket.getInputStream()));
    open = now;
    return now;
  }

  @Override
  public void close() throws IOException {
    Open before = open;
    open = null;
    if (before != null) {
      before.socket().close();
    }
  }
}
