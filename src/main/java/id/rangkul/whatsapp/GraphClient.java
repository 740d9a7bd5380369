package id.rangkul.whatsapp;

import id.rangkul.shared.Address;
import id.rangkul.shared.MessageId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/// Calls Meta's Graph API. One [#send] is at most one HTTP request: nothing is retried or
/// redirected behind the caller's back, since a message sent twice is read twice. Safe for many
/// threads.
public final class GraphClient implements AutoCloseable {
  /// How many calls keep a connection of their own alive.
  public static final int MAX_CONNECTIONS = 64;

  /// Shorter than servers keep idle connections: a request written to one that was just closed has
  /// an unknown fate.
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

  private static final long MAX_ANSWER_BYTES = 64 * 1024;

  private final GraphEndpoint endpoint;
  private final WhatsAppSettings settings;
  private final OkHttpClient http;

  public GraphClient(GraphEndpoint endpoint, WhatsAppSettings settings) {
    this(endpoint, settings, Timeouts.STANDARD);
  }

  GraphClient(GraphEndpoint endpoint, WhatsAppSettings settings, Timeouts timeouts) {
    this.endpoint = endpoint;
    this.settings = settings;
    this.http =
        new OkHttpClient.Builder()
            .connectTimeout(timeouts.connect())
            .readTimeout(timeouts.read())
            .writeTimeout(timeouts.read())
            .callTimeout(timeouts.call())
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(
                new ConnectionPool(MAX_CONNECTIONS, KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS))
            .eventListenerFactory(call -> listener(call.request()))
            .build();
  }

  /// How long a call may take, in its parts and in all.
  record Timeouts(Duration connect, Duration read, Duration call) {
    static final Timeouts STANDARD =
        new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(10));
  }

  /// Sends one message from one of our numbers (Meta's id of it) and tells what became of it. Waits
  /// for the answer.
  public SendOutcome send(String phoneNumberId, Address to, MessageId id, Outgoing message) {
    RequestProgress progress = new RequestProgress();
    Request request =
        request(phoneNumberId, MessagePayload.of(to, id, message).toString(), progress);
    try (Response response = http.newCall(request).execute()) {
      return answer(response).outcome();
    } catch (IOException e) {
      String reason = e.getClass().getSimpleName();
      return progress.begun()
          ? new SendOutcome.Unknown(reason + " after the request was begun")
          : new SendOutcome.Retry(reason + " before the request was begun");
    }
  }

  /// Drops the connections that are kept alive.
  @Override
  public void close() {
    http.connectionPool().evictAll();
  }

  private Request request(String phoneNumberId, String payload, RequestProgress progress) {
    return new Request.Builder()
        .url(messagesUrl(endpoint.base(), phoneNumberId))
        .header("Authorization", "Bearer " + settings.accessToken())
        .post(new OneShotBody(payload.getBytes(StandardCharsets.UTF_8)))
        .tag(RequestProgress.class, progress)
        .build();
  }

  private HttpUrl messagesUrl(URI base, String phoneNumberId) {
    return HttpUrl.get(base.toString())
        .newBuilder()
        .addPathSegment(settings.apiVersion())
        .addPathSegment(phoneNumberId)
        .addPathSegment("messages")
        .build();
  }

  private static GraphAnswer answer(Response response) throws IOException {
    String body = response.peekBody(MAX_ANSWER_BYTES).string();
    return new GraphAnswer(response.code(), response.header("Retry-After"), body);
  }

  private static EventListener listener(Request request) {
    EventListener progress = request.tag(RequestProgress.class);
    return progress == null ? EventListener.NONE : progress;
  }
}
