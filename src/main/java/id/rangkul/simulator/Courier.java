package id.rangkul.simulator;

import id.rangkul.whatsapp.WebhookSignature;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries webhooks to the service, signed as Meta signs them, and tries again with growing pauses
/// until it answers 200.
final class Courier {
  private static final Logger log = LoggerFactory.getLogger(Courier.class);
  private static final int OK = 200;
  private static final int NO_ANSWER = 0;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);
  private static final int KEPT_CONNECTIONS = 32;
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .connectionPool(new ConnectionPool(KEPT_CONNECTIONS, 1, TimeUnit.MINUTES))
          .connectTimeout(CONNECT_TIMEOUT)
          .callTimeout(CALL_TIMEOUT)
          .retryOnConnectionFailure(false)
          .followRedirects(false)
          .build();
  private final Supplier<String> webhook;
  private final WebhookSignature signature;
  private final Later later;
  private final Pauses pauses;

  Courier(Supplier<String> webhook, WebhookSignature signature, Later later, Pauses pauses) {
    this.webhook = webhook;
    this.signature = signature;
    this.later = later;
    this.pauses = pauses;
  }

  void hand(byte[] body, Receipt receipt) {
    later.after(Duration.ZERO, () -> attempt(body, receipt, 1));
  }

  private void attempt(byte[] body, Receipt receipt, int attempt) {
    int answer = post(body);
    if (answer == OK) {
      receipt.accepted();
      return;
    }
    log.warn("webhook answered {} to attempt {}", answer, attempt);
    receipt.refused(attempt);
    Optional<Duration> pause = pauses.after(attempt);
    pause.ifPresentOrElse(
        length -> later.after(length, () -> attempt(body, receipt, attempt + 1)), receipt::givenUp);
  }

  private int post(byte[] body) {
    Request request =
        new Request.Builder()
            .url(webhook.get())
            .header(WebhookSignature.HEADER, signature.sign(body))
            .post(RequestBody.create(body, JSON))
            .build();
    try (Response response = http.newCall(request).execute()) {
      return response.code();
    } catch (IOException _) {
      return NO_ANSWER;
    }
  }
}
