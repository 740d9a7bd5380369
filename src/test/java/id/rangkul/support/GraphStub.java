package id.rangkul.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody else's Graph API: takes every message, remembers it, and names it.
public final class GraphStub implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final AtomicInteger names = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  private GraphStub(HttpServer server) {
    this.server = server;
  }

  /// A message as it was posted.
  public record Sent(String to, String type, JsonNode body) {
    public String text() {
      return switch (type) {
        case "text" -> body.at("/text/body").asString();
        case "interactive" -> body.at("/interactive/body/text").asString();
        default -> body.at("/template/name").asString();
      };
    }

    /// What comes back when the n-th quick reply of a template is pressed.
    public String payload(int button) {
      return body.at("/template/components")
          .valueStream()
          .filter(component -> component.path("type").asString().equals("button"))
          .skip(button)
          .findFirst()
          .orElseThrow()
          .at("/parameters/0/payload")
          .asString();
    }

    @Override
    public String toString() {
      return type + " to " + to + ": " + text();
    }
  }

  public static GraphStub start() throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    GraphStub stub = new GraphStub(http);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", stub::answer);
    http.start();
    return stub;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  public List<Sent> sentTo(String phone) {
    return sent.stream().filter(one -> one.to().equals(phone)).toList();
  }

  /// From now on requests are taken but not answered, until [#open].
  public void shut() {
    gate = new CountDownLatch(1);
  }

  public void open() {
    gate.countDown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
    sent.add(new Sent(body.path("to").asString(), body.path("type").asString(), body));
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    byte[] answer =
        """
        {"messaging_product":"whatsapp","contacts":[{"input":"%s","wa_id":"%s"}],
         "messages":[{"id":"wamid.stub%d"}]}"""
            .formatted(
                body.path("to").asString(),
                body.path("to").asString().replace("+", ""),
                names.incrementAndGet())
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @Override
  public void close() {
    gate.countDown();
    server.stop(0);
  }
}
