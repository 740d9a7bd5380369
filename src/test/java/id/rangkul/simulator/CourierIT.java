package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.rangkul.whatsapp.WebhookSignature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CourierIT {
  private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
  private static final WebhookSignature SIGNATURE = new WebhookSignature("rahasia-uji");
  private static final Pauses PAUSES = new Pauses(Duration.ofSeconds(1), Duration.ofMinutes(1), 3);

  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private final Queue<Boolean> signed = new ConcurrentLinkedQueue<>();
  private final ByHand later = new ByHand();
  private final List<String> heard = new ArrayList<>();
  private HttpServer webhook;

  @BeforeEach
  void listen() throws IOException {
    webhook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    webhook.createContext(
        "/webhook",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          String header = exchange.getRequestHeaders().getFirst(WebhookSignature.HEADER);
          signed.add(SIGNATURE.matches(body, header));
          exchange.sendResponseHeaders(answers.remove(), -1);
          exchange.close();
        });
    webhook.start();
  }

  @AfterEach
  void hangUp() {
    webhook.stop(0);
  }

  @Test
  void signsWhatItCarries() {
    answers.add(200);

    hand();

    assertThat(signed).containsExactly(true);
    assertThat(heard).containsExactly("accepted");
  }

  @Test
  void triesAgainWithGrowingPausesUntilTheAnswerIs200() {
    answers.addAll(List.of(503, 204, 200));

    hand();

    assertThat(heard).containsExactly("refused 1", "refused 2", "accepted");
    assertThat(later.pauses)
        .containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void givesUpAfterTheLastAttempt() {
    answers.addAll(List.of(401, 401, 401));

    hand();

    assertThat(heard).containsExactly("refused 1", "refused 2", "refused 3", "given up");
  }

  @Test
  void takesSilenceForARefusal() {
    int port = webhook.getAddress().getPort();
    webhook.stop(0);

    hand(port);

    assertThat(heard).containsExactly("refused 1", "refused 2", "refused 3", "given up");
  }

  private void hand() {
    hand(webhook.getAddress().getPort());
  }

  private void hand(int port) {
    String url = "http://localhost:" + port + "/webhook";
    new Courier(() -> url, SIGNATURE, later, PAUSES).hand(BODY, new Ears());
    later.runAll();
  }

  private final class Ears implements Receipt {
    @Override
    public void accepted() {
      heard.add("accepted");
    }

    @Override
    public void refused(int attempts) {
      heard.add("refused " + attempts);
    }

    @Override
    public void givenUp() {
      heard.add("given up");
    }
  }
}
