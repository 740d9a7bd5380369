package id.rangkul.whatsapp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;

/// Carries requests to Meta with our token, each exactly once: nothing is retried or redirected
/// behind the caller's back, since a message sent twice is read twice. Safe for many threads.
final class GraphHttp implements AutoCloseable {
  /// What an answer to one question may hold.
  static final long MAX_ANSWER_BYTES = 64 * 1024;

  /// Shorter than servers keep idle connections: a request written to one that was just closed has
  /// an unknown fate.
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

  /// How long a file may take.
  private static final Duration TRANSFER = Duration.ofSeconds(90);

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private static final int UNAVAILABLE = 503;

  private final GraphEndpoint endpoint;
  private final WhatsAppSettings settings;
  private final OkHttpClient calls;
  private final OkHttpClient transfers;

  GraphHttp(GraphEndpoint endpoint, WhatsAppSettings settings, Timeouts timeouts) {
    this.endpoint = endpoint;
    this.settings = settings;
    this.calls =
        new OkHttpClient.Builder()
            .connectTimeout(timeouts.connect())
            .readTimeout(timeouts.read())
            .writeTimeout(timeouts.read())
            .callTimeout(timeouts.call())
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .addNetworkInterceptor(GraphHttp::once)
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(
                new ConnectionPool(
                    GraphClient.MAX_CONNECTIONS, KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS))
            .eventListenerFactory(call -> listener(call.request()))
            .build();
    this.transfers = calls.newBuilder().callTimeout(TRANSFER).build();
  }

  /// How long a call may take, in its parts and in all.
  record Timeouts(Duration connect, Duration read, Duration call) {
    static final Timeouts STANDARD =
        new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(10));
  }

  /// What became of a request.
  sealed interface Exchange {
    record Answered(GraphAnswer answer) implements Exchange {}

    /// No whole answer came; unless it was `begun`, no byte of the request has left us.
    record Broken(String reason, boolean begun) implements Exchange {}

    /// For a question that may be asked again whether or not it arrived.
    default <T> GraphResult<T> result(Function<JsonNode, Optional<T>> read) {
      return switch (this) {
        case Answered(GraphAnswer answer) -> answer.result(read);
        case Broken(String reason, _) -> new GraphResult.Again<>(reason, Optional.empty());
      };
    }
  }

  /// Where the Graph API is now.
  HttpUrl base() {
    return HttpUrl.get(endpoint.base().toString());
  }

  HttpUrl.Builder url(String... path) {
    HttpUrl.Builder url = base().newBuilder().addPathSegment(settings.apiVersion());
    for (String segment : path) {
      url.addPathSegment(segment);
    }
    return url;
  }

  Request.Builder get(HttpUrl url) {
    return new Request.Builder()
        .url(url)
        .header("Authorization", "Bearer " + settings.accessToken());
  }

  Request.Builder post(HttpUrl url, JsonNode body) {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    return get(url).post(RequestBody.create(bytes, JSON));
  }

  Exchange exchange(Request.Builder request) {
    return exchange(calls, request, MAX_ANSWER_BYTES);
  }

  /// For an answer that may be long.
  Exchange exchange(Request.Builder request, long mostBytes) {
    return exchange(calls, request, mostBytes);
  }

  /// For a request that may be long.
  Exchange transfer(Request.Builder request) {
    return exchange(transfers, request, MAX_ANSWER_BYTES);
  }

  /// Opens an answer to read it as it comes.
  Response open(Request.Builder request) throws IOException {
    return transfers.newCall(request.build()).execute();
  }

  /// Drops the connections that are kept alive.
  @Override
  public void close() {
    calls.connectionPool().evictAll();
  }

  private static Exchange exchange(OkHttpClient client, Request.Builder builder, long mostBytes) {
    RequestProgress progress = new RequestProgress();
    Request request = builder.tag(RequestProgress.class, progress).build();
    try (Response response = client.newCall(request).execute()) {
      String body = response.peekBody(mostBytes).string();
      String retryAfter = response.header("Retry-After");
      return new Exchange.Answered(new GraphAnswer(response.code(), retryAfter, body));
    } catch (IOException e) {
      return new Exchange.Broken(e.getClass().getSimpleName(), progress.begun());
    }
  }

  /// OkHttp would send a request again by itself after a 503 that says `Retry-After: 0`.
  private static Response once(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return response.code() == UNAVAILABLE && "0".equals(response.header("Retry-After"))
        ? response.newBuilder().removeHeader("Retry-After").build()
        : response;
  }

  private static EventListener listener(Request request) {
    EventListener progress = request.tag(RequestProgress.class);
    return progress == null ? EventListener.NONE : progress;
  }
}
