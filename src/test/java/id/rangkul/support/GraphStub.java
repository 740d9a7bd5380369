package id.rangkul.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody else's Graph API: takes every message, remembers it, and names it; holds files and
/// templates.
public final class GraphStub implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final List<JsonNode> marks = new CopyOnWriteArrayList<>();
  private final Queue<StubAnswer> prepared = new ConcurrentLinkedQueue<>();
  private final StubMedia media = new StubMedia();
  private final StubTemplates templates = new StubTemplates();
  private final AtomicInteger names = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  private GraphStub(HttpServer server) {
    this.server = server;
  }

  /// A message as it was posted.
  public record Sent(String to, String type, JsonNode body, String wamid) {
    public String text() {
      return switch (type) {
        case "text" -> body.at("/text/body").asString();
        case "interactive" -> body.at("/interactive/body/text").asString();
        case "template" -> body.at("/template/name").asString();
        default -> body.path(type).path("caption").asString("");
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

  /// What was marked as read, as it was posted.
  public List<JsonNode> marks() {
    return List.copyOf(marks);
  }

  public StubMedia media() {
    return media;
  }

  public StubTemplates templates() {
    return templates;
  }

  /// Answers this, once, to a call that has not come yet, and does nothing of what it asks. Several
  /// are given in turn.
  public void answerNext(int status, String body) {
    prepared.add(StubAnswer.json(status, body));
  }

  /// From now on requests are taken but not answered, until [#open].
  public void shut() {
    gate = new CountDownLatch(1);
  }

  public void open() {
    gate.countDown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    StubAnswer next = prepared.poll();
    StubAnswer answer = next == null ? act(exchange, body) : next;
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    answer.write(exchange);
  }

  private StubAnswer act(HttpExchange exchange, byte[] body) {
    String path = exchange.getRequestURI().getPath();
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (StubMedia.isFile(path)) {
      return media.serve(path, authorization != null && authorization.startsWith("Bearer "));
    }
    String last = path.substring(path.lastIndexOf('/') + 1);
    return switch (exchange.getRequestMethod()) {
      case "GET" -> get(last, query(exchange.getRequestURI().getQuery()));
      case "DELETE" ->
          templates.delete(query(exchange.getRequestURI().getQuery()).getOrDefault("hsm_id", ""));
      default -> post(last, exchange, body);
    };
  }

  private StubAnswer get(String last, Map<String, String> query) {
    if (last.equals("message_templates")) {
      return templates.list(query);
    }
    if (media.knows(last)) {
      return media.describe(last, url().toString());
    }
    return query.getOrDefault("fields", "").contains("throughput")
        ? StubAnswer.json(
            200,
            """
            {"id":"%s","quality_rating":"GREEN","throughput":{"level":"STANDARD"}}"""
                .formatted(last))
        : StubAnswer.error(400, 100, 33);
  }

  private StubAnswer post(String last, HttpExchange exchange, byte[] body) {
    if (last.equals("media")) {
      return media.take(
          exchange.getRequestHeaders().getFirst("Content-Type"),
          new String(body, StandardCharsets.ISO_8859_1));
    }
    JsonNode json = JSON.readTree(body);
    if (last.equals("message_templates")) {
      return templates.create(json);
    }
    if (templates.knows(last)) {
      return templates.edit(last, json);
    }
    return json.has("status") ? mark(json) : message(json);
  }

  private StubAnswer mark(JsonNode body) {
    marks.add(body);
    return StubAnswer.json(200, "{\"success\":true}");
  }

  private StubAnswer message(JsonNode body) {
    String to = body.path("to").asString();
    String wamid = "wamid.stub" + names.incrementAndGet();
    sent.add(new Sent(to, body.path("type").asString(), body, wamid));
    return StubAnswer.json(
        200,
        """
        {"messaging_product":"whatsapp","contacts":[{"input":"%s","wa_id":"%s"}],
         "messages":[{"id":"%s"}]}"""
            .formatted(to, to.replace("+", ""), wamid));
  }

  private static Map<String, String> query(@Nullable String query) {
    return Stream.of(query == null ? new String[0] : query.split("&"))
        .map(it -> it.split("=", 2))
        .collect(Collectors.toMap(it -> it[0], it -> it[1]));
  }

  @Override
  public void close() {
    gate.countDown();
    server.stop(0);
  }
}
