package id.rangkul.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody else's Graph API on a bad day: the test decides of each request whether its message is
/// accepted and what, if anything, is answered.
public final class UnreliableGraph implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BACKLOG = 256;

  private final ServerSocket server;
  private final Function<Request, Fate> fates;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger requests = new AtomicInteger();
  private final ConcurrentLinkedQueue<Taken> accepted = new ConcurrentLinkedQueue<>();

  private UnreliableGraph(ServerSocket server, Function<Request, Fate> fates) {
    this.server = server;
    this.fates = fates;
  }

  /// A message as it was posted: our id of it, its type, and to which of our numbers.
  public record Request(String message, String type, String path) {}

  /// A message that will be delivered; `answered` where the caller was told so.
  public record Taken(String message, String type, String wamid, boolean answered) {}

  /// What becomes of a request.
  public sealed interface Fate {
    /// The message is taken, and that is answered.
    record Accepted() implements Fate {}

    /// Nothing is taken, and one of Meta's codes is answered.
    record Refused(int code, int httpStatus) implements Fate {}

    /// A server's error without a code.
    record Broken(int httpStatus, boolean taken) implements Fate {}

    /// The connection is cut without an answer.
    record Cut(boolean taken) implements Fate {}

    /// No answer comes.
    record Silent(boolean taken) implements Fate {}
  }

  public static UnreliableGraph start(Function<Request, Fate> fates) throws IOException {
    UnreliableGraph graph =
        new UnreliableGraph(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), fates);
    graph.threads.execute(graph::listen);
    return graph;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  public int requests() {
    return requests.get();
  }

  public List<Taken> accepted() {
    return List.copyOf(accepted);
  }

  public List<Taken> accepted(String message) {
    return accepted.stream().filter(one -> one.message().equals(message)).toList();
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket connection = server.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      boolean open = true;
      while (open) {
        String head = head(in);
        if (head.isEmpty()) {
          return;
        }
        JsonNode body = JSON.readTree(in.readNBytes(length(head)));
        open = answer(connection, request(head, body));
      }
    } catch (IOException e) {
      // the caller has gone
    }
  }

  private boolean answer(Socket connection, Request request) throws IOException {
    int number = requests.incrementAndGet();
    String wamid = "wamid.unreliable" + number;
    return switch (fates.apply(request)) {
      case Fate.Accepted _ -> {
        take(request, wamid, true);
        write(connection, 200, "{\"messages\":[{\"id\":\"" + wamid + "\"}]}");
        yield true;
      }
      case Fate.Refused(int code, int status) -> {
        write(connection, status, "{\"error\":{\"code\":" + code + "}}");
        yield true;
      }
      case Fate.Broken(int status, boolean taken) -> {
        takeIf(taken, request, wamid);
        write(connection, status, "sorry");
        yield true;
      }
      case Fate.Cut(boolean taken) -> {
        takeIf(taken, request, wamid);
        connection.setSoLinger(true, 0);
        yield false;
      }
      case Fate.Silent(boolean taken) -> {
        takeIf(taken, request, wamid);
        yield connection.getInputStream().read() >= 0; // until the caller gives up
      }
    };
  }

  private void takeIf(boolean taken, Request request, String wamid) {
    if (taken) {
      take(request, wamid, false);
    }
  }

  private void take(Request request, String wamid, boolean answered) {
    accepted.add(new Taken(request.message(), request.type(), wamid, answered));
  }

  private static Request request(String head, JsonNode body) {
    return new Request(
        body.path("biz_opaque_callback_data").asString(),
        body.path("type").asString(),
        head.split(" ", 3)[1]);
  }

  /// The request line and headers, or nothing where the caller has closed the connection.
  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  private static int length(String head) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
        .map(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
        .findFirst()
        .orElse(0);
  }

  private static void write(Socket connection, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head = "HTTP/1.1 " + status + " X\r\nContent-Length: " + bytes.length + "\r\n\r\n";
    OutputStream out = connection.getOutputStream();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    answer.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    answer.writeBytes(bytes);
    out.write(answer.toByteArray());
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
