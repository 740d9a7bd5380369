package id.rangkul.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.rangkul.shared.Address;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Wamid;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GraphClientIT {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Address MOTHER = new Address.Phone("+6281310000002");
  private static final MessageId ID = new MessageId("m-1");
  private static final Outgoing HELLO = new Outgoing.Text(new Sensitive("Halo, Bu 🌿"));
  private static final String ACCEPTED =
      "{\"messaging_product\":\"whatsapp\",\"messages\":[{\"id\":\"wamid.Satu\"}]}";

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  private record Received(String path, String authorization, String contentType, JsonNode body) {}

  private interface Answering {
    void answer(HttpExchange exchange) throws IOException;
  }

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void sendsOneMessageAndReadsItsId() {
    answering(exchange -> answer(exchange, 200, ACCEPTED));

    assertThat(send(client())).isEqualTo(new SendOutcome.Accepted(new Wamid("wamid.Satu")));
    assertThat(received)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.path()).isEqualTo("/v25.0/5550001/messages");
              assertThat(it.authorization()).isEqualTo("Bearer token-uji");
              assertThat(it.contentType()).startsWith("application/json");
              assertThat(it.body()).isEqualTo(MessagePayload.of(MOTHER, ID, HELLO));
            });
  }

  @Test
  void keepsThePathOfItsBase() {
    answering(exchange -> answer(exchange, 200, ACCEPTED));

    send(Graphs.client(URI.create(base() + "/graph/"), GraphHttp.Timeouts.STANDARD));

    assertThat(received)
        .extracting(Received::path)
        .containsExactly("/graph/v25.0/5550001/messages");
  }

  @Test
  void sendsTextWithABrokenSurrogateAllTheSame() {
    answering(exchange -> answer(exchange, 200, ACCEPTED));

    SendOutcome outcome =
        client().send("5550001", MOTHER, ID, new Outgoing.Text(new Sensitive("a\ud83cb")));

    assertThat(outcome).isInstanceOf(SendOutcome.Accepted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "400, 130429, Throttled",
    "400, 131056, Throttled",
    "500, 131000, Unknown",
    "503, 2, Unknown",
    "400, 100, Rejected",
    "400, 131026, Rejected",
    "400, 131047, Rejected",
    "401, 190, Halted",
    "403, 200, Halted",
  })
  void tellsWhatMetasErrorsMean(int status, int code, String expected) {
    answering(exchange -> answer(exchange, status, "{\"error\":{\"code\":" + code + "}}"));

    assertThat(send(client()).getClass().getSimpleName()).isEqualTo(expected);
    assertThat(received).hasSize(1);
  }

  @Test
  void passesOnHowLongToWait() {
    answering(
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "5");
          answer(exchange, 429, "{\"error\":{\"code\":80007}}");
        });

    assertThat(send(client()))
        .isInstanceOfSatisfying(
            SendOutcome.Throttled.class,
            it -> assertThat(it.retryAfter()).contains(Duration.ofSeconds(5)));
  }

  @ParameterizedTest
  @CsvSource({"503", "408", "421"})
  void neverRepeatsARequestByItself(int status) {
    answering(
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "0");
          answer(exchange, status, "");
        });

    send(client());

    assertThat(received).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"301", "307", "308"})
  void followsNoRedirect(int status) {
    answering(
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          answer(exchange, status, "");
        });

    assertThat(send(client())).isInstanceOf(SendOutcome.Retry.class);
    assertThat(received).hasSize(1);
  }

  @Test
  void doesNotKnowWhatGarbageMeans() {
    answering(exchange -> answer(exchange, 200, "\u0000<{["));

    assertThat(send(client())).isInstanceOf(SendOutcome.Unknown.class);
  }

  @Test
  void doesNotKnowWhatAServerErrorMeans() {
    answering(exchange -> answer(exchange, 500, "<html>maaf</html>"));

    assertThat(send(client())).isInstanceOf(SendOutcome.Unknown.class);
  }

  @Test
  void readsAnEndlessAnswerOnlySoFar() {
    answering(exchange -> answer(exchange, 200, " ".repeat(1 << 20) + ACCEPTED));

    assertThat(send(client())).isInstanceOf(SendOutcome.Unknown.class);
  }

  @Test
  void doesNotKnowWhetherItWasSentWhenNoAnswerCame() {
    CountDownLatch end = new CountDownLatch(1);
    answering(exchange -> awaitUninterrupted(end));

    Duration patient = Duration.ofSeconds(30);
    SendOutcome outcome =
        send(Graphs.client(base(), new GraphHttp.Timeouts(patient, SHORT, patient)));
    end.countDown();

    assertThat(outcome).isInstanceOf(SendOutcome.Unknown.class);
  }

  @Test
  void triesAgainWhenNobodyListens() throws IOException {
    URI nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort());
    }

    assertThat(send(Graphs.client(nobody, GraphHttp.Timeouts.STANDARD)))
        .isInstanceOf(SendOutcome.Retry.class);
  }

  @Test
  void triesAgainWhenTimeRanOutBeforeTheRequestWasWritten() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI noHandshake = URI.create("https://127.0.0.1:" + silent.getLocalPort());

      assertThat(send(Graphs.client(noHandshake, new GraphHttp.Timeouts(SHORT, SHORT, SHORT))))
          .isInstanceOf(SendOutcome.Retry.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "HTTP/1.1 200 OK", "'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"mess'"})
  void doesNotKnowWhetherItWasSentWhenTheAnswerBreaksOff(String begunAnswer) throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Future<?> reset = threads.submit(() -> answerAndReset(socket, begunAnswer));
      URI base = URI.create("http://127.0.0.1:" + socket.getLocalPort());

      assertThat(send(Graphs.client(base, GraphHttp.Timeouts.STANDARD)))
          .isInstanceOf(SendOutcome.Unknown.class);
      reset.get();
    }
  }

  @Test
  void marksAMessageAsReadWhileSomebodyWrites() {
    answering(exchange -> answer(exchange, 200, "{\"success\":true}"));

    assertThat(client().markRead("5550001", new Wamid("wamid.Tanya"), true))
        .isEqualTo(new GraphResult.Done<>(new GraphResult.Success()));
    assertThat(received)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.path()).isEqualTo("/v25.0/5550001/messages");
              assertThat(it.body()).isEqualTo(MessagePayload.read(new Wamid("wamid.Tanya"), true));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {\"success\":false} | Again",
        "400 | {\"error\":{\"code\":131009}} | Refused",
        "401 | {\"error\":{\"code\":190}} | Halted",
        "503 | '' | Again",
        "404 | '' | Gone",
        "429 | '' | Again",
        "302 | '' | Again"
      })
  void tellsWhyAMessageWasNotMarked(int status, String body, String expected) {
    answering(exchange -> answer(exchange, status, body));

    assertThat(client().markRead("5550001", new Wamid("wamid.Tanya"), false))
        .extracting(it -> it.getClass().getSimpleName())
        .isEqualTo(expected);
    assertThat(received).hasSize(1);
  }

  @Test
  void asksHowANumberDoes() {
    answering(
        exchange ->
            answer(
                exchange,
                200,
                """
                {"id":"5550001","quality_rating":"GREEN","throughput":{"level":"HIGH"}}"""));

    assertThat(client().probe("5550001"))
        .isEqualTo(
            new GraphResult.Done<>(
                new NumberState("5550001", Optional.of("GREEN"), Optional.of("HIGH"))));
    assertThat(received).extracting(Received::path).containsExactly("/v25.0/5550001");
  }

  @Test
  void hearsFromAProbeThatTheTokenIsNoGood() {
    answering(exchange -> answer(exchange, 401, "{\"error\":{\"code\":190}}"));

    assertThat(client().probe("5550001"))
        .isEqualTo(
            new GraphResult.Halted<>("190 access token expired or withdrawn", Optional.of(190)));
  }

  @Test
  void sendsManyMessagesAtOnceOverKeptConnections() throws Exception {
    answering(exchange -> answer(exchange, 200, ACCEPTED));
    GraphClient client = client();

    List<Future<SendOutcome>> sends =
        IntStream.range(0, 256).mapToObj(_ -> threads.submit(() -> send(client))).toList();

    for (Future<SendOutcome> each : sends) {
      assertThat(each.get()).isInstanceOf(SendOutcome.Accepted.class);
    }
    assertThat(received).hasSize(256);
  }

  private static void awaitUninterrupted(CountDownLatch end) throws IOException {
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static Void answerAndReset(ServerSocket socket, String begunAnswer) throws IOException {
    try (Socket connection = socket.accept()) {
      readRequest(connection.getInputStream());
      connection.getOutputStream().write(begunAnswer.getBytes(StandardCharsets.UTF_8));
      connection.setSoLinger(true, 0);
    }
    return null;
  }

  /// Reads until the JSON of the message is complete.
  private static void readRequest(InputStream in) throws IOException {
    StringBuilder request = new StringBuilder();
    while (!request.toString().endsWith("}}")) {
      request.append((char) in.read());
    }
  }

  private void answering(Answering answering) {
    server.createContext(
        "/",
        exchange -> {
          received.add(
              new Received(
                  exchange.getRequestURI().getPath(),
                  exchange.getRequestHeaders().getFirst("Authorization"),
                  exchange.getRequestHeaders().getFirst("Content-Type"),
                  new JsonMapper().readTree(exchange.getRequestBody().readAllBytes())));
          answering.answer(exchange);
        });
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private GraphClient client() {
    return Graphs.client(base());
  }

  private static SendOutcome send(GraphClient client) {
    return client.send("5550001", MOTHER, ID, HELLO);
  }
}
