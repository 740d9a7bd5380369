package id.rangkul.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// The Graph API in the driver: takes every message at once, names it, and tells a watcher. Leaner
/// than [id.rangkul.support.GraphStub], so that it takes little of the cores that it helps to
/// measure.
final class GraphReceiver implements AutoCloseable {
  private static final int BACKLOG = 256;
  private static final Duration QUIET = Duration.ofMillis(500);
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  private final ServerSocket door;
  private final SentMessages sent;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicLong count = new AtomicLong();
  private final Gate gate = new Gate();
  private volatile Consumer<Posted> watcher = _ -> {};

  GraphReceiver(SentMessages sent) throws IOException {
    this.sent = sent;
    this.door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    threads.execute(this::letIn);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  Gate gate() {
    return gate;
  }

  /// From now on this one, and nobody else, is told of every message.
  void tell(Consumer<Posted> next) {
    watcher = next;
  }

  long count() {
    return count.get();
  }

  /// Waits until nothing has come for a while, so that one phase does not load the next.
  void awaitQuiet(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    long seen = count();
    long since = System.nanoTime();
    while (System.nanoTime() < end && System.nanoTime() - since < QUIET.toNanos()) {
      Thread.sleep(LOOK_EVERY);
      if (count() != seen) {
        seen = count();
        since = System.nanoTime();
      }
    }
  }

  private void letIn() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        threads.execute(() -> serve(caller));
      } catch (IOException e) {
        return; // the door was closed
      }
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      caller.setTcpNoDelay(true);
      HttpReader reader = new HttpReader(caller.getInputStream());
      OutputStream out = caller.getOutputStream();
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        out.write(answer(next.get().body()));
      }
    } catch (IOException e) {
      return; // the service went away; what it did not hear it sends again
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] answer(String body) throws InterruptedException {
    Optional<String> to = text(body, "to", 0);
    if (to.isEmpty()) {
      return response("{\"success\":true}");
    }
    if (!gate.pass()) {
      return response("429 Too Many Requests", "{\"error\":{\"code\":130429}}");
    }
    long atNanos = System.nanoTime();
    String wamid = "wamid.benchOut" + count.incrementAndGet();
    Posted posted =
        new Posted(
            to.get(),
            text(body, "biz_opaque_callback_data", 0).orElse(""),
            wamid,
            firstParameter(body).orElse(""),
            atNanos);
    watcher.accept(posted);
    sent.add(posted);
    return response(
        """
        {"messaging_product":"whatsapp","contacts":[{"input":"%s","wa_id":"%s"}],\
        "messages":[{"id":"%s","message_status":"accepted"}]}"""
            .formatted(to.get(), to.get().substring(1), wamid));
  }

  private static Optional<String> firstParameter(String body) {
    int template = body.indexOf("\"type\":\"template\"");
    return template < 0 ? Optional.empty() : text(body, "text", template);
  }

  /// The value of a field without escapes, by the eye rather than by the grammar.
  private static Optional<String> text(String body, String field, int from) {
    String opening = "\"" + field + "\":\"";
    int at = body.indexOf(opening, from);
    int begin = at + opening.length();
    int end = at < 0 ? -1 : body.indexOf('"', begin);
    return end < 0 ? Optional.empty() : Optional.of(body.substring(begin, end));
  }

  private static byte[] response(String json) {
    return response("200 OK", json);
  }

  private static byte[] response(String status, String json) {
    return ("HTTP/1.1 "
            + status
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + json.length()
            + "\r\n\r\n"
            + json)
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
