package id.rangkul.whatsapp.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.inbox.Delivery;
import id.rangkul.inbox.InboxUnavailable;
import id.rangkul.inbox.Intake;
import id.rangkul.inbox.RawBodies;
import id.rangkul.shared.ServiceClock;
import id.rangkul.whatsapp.WebhookSignature;
import id.rangkul.whatsapp.WhatsAppSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = WebhookIT.OnlyTheWebhook.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookIT {
  private static final WebhookSignature SIGNATURE = new WebhookSignature("kunci-uji");
  private static final String POST =
      Posts.ofMessage(Posts.text("wamid.a", "6281310000002", "Halo")).toString();

  @Autowired private RememberingIntake intake;
  @Autowired private MeterRegistry meters;
  @LocalServerPort private int port;
  private HttpClient http;

  @BeforeAll
  void openClient() {
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  void closeClient() {
    http.close();
  }

  @BeforeEach
  void emptyTheInbox() {
    intake.accepted.clear();
    intake.away.set(false);
  }

  @Test
  void answersMetasChallenge() throws Exception {
    HttpResponse<String> answer =
        get("?hub.mode=subscribe&hub.verify_token=sandi-uji&hub.challenge=1158201444");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("1158201444");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?hub.mode=subscribe&hub.verify_token=lain&hub.challenge=1",
        "?hub.mode=unsubscribe&hub.verify_token=sandi-uji&hub.challenge=1",
        "?hub.verify_token=sandi-uji&hub.challenge=1"
      })
  void refusesTheChallengeOfAnybodyElse(String query) throws Exception {
    HttpResponse<String> answer = get(query);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void handsASignedBodyToTheInbox() throws Exception {
    assertThat(post(POST).statusCode()).isEqualTo(200);
    assertThat(intake.accepted)
        .singleElement()
        .satisfies(it -> assertThat(it.phoneNumberId()).isEqualTo(Posts.NUMBER));
  }

  @Test
  void checksTheSignatureOverTheBytesAsTheyCame() throws Exception {
    String escaped = POST.replace("Halo", "Hal\\u006f \\ud83c\\udf3f");

    assertThat(post(escaped).statusCode()).isEqualTo(200);
  }

  @Test
  void takesAChunkedBody() throws Exception {
    byte[] body = POST.getBytes(StandardCharsets.UTF_8);

    assertThat(send(chunked(body), SIGNATURE.sign(body)).statusCode()).isEqualTo(200);
    assertThat(intake.accepted).hasSize(1);
  }

  @Test
  void takesABodyThatSaysItIsAForm() throws Exception {
    byte[] body = POST.getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        request("")
            .header(WebhookSignature.HEADER, SIGNATURE.sign(body))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofByteArray(body))
            .build();

    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAWrongOrMissingSignature() throws Exception {
    BodyPublisher body = BodyPublishers.ofString(POST);

    assertThat(send(body, SIGNATURE.sign(new byte[0])).statusCode()).isEqualTo(401);
    assertThat(send(body, "sha1=abc").statusCode()).isEqualTo(401);
    assertThat(http.send(request("").POST(body).build(), BodyHandlers.ofString()).statusCode())
        .isEqualTo(401);
    assertThat(intake.accepted).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "halo", "{\"entry\":", "[]", "\"teks\"", "null", "{} {}", "{\"a\":01}"})
  void refusesWhatIsNoJsonObject(String body) throws Exception {
    HttpResponse<String> answer = post(body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("not a JSON object");
    assertThat(intake.accepted).isEmpty();
  }

  @Test
  void looksAtTheSignatureBeforeTheJson() throws Exception {
    assertThat(send(BodyPublishers.ofString("halo"), "sha256=00").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void hasAnAnswerToWhateverIsBroken(long seed) throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int round = 0; round < 250; round++) {
      JsonNode broken = WebhookFuzzTests.wholePost();
      WebhookFuzzTests.breakSomethingIn(broken, random);
      String text = broken.toString();
      boolean whole = random.nextInt(4) > 0;
      String body = whole ? text : text.substring(0, random.nextInt(text.length()));

      assertThat(post(body).statusCode()).isEqualTo(whole ? 200 : 400);
    }
  }

  @Test
  void refusesABodyThatIsTooLargeWhateverItsSignature() throws Exception {
    byte[] body = new byte[Body.MAX_BYTES + 1];

    assertThat(send(BodyPublishers.ofByteArray(body), "sha256=00").statusCode()).isEqualTo(413);
    assertThat(send(chunked(body), SIGNATURE.sign(body)).statusCode()).isEqualTo(413);
    assertThat(send(chunked(new byte[3 * Body.MAX_BYTES]), "sha256=00").statusCode())
        .isEqualTo(413);
  }

  @Test
  void takesALargeBodyThatIsJustSmallEnough() throws Exception {
    String padded = POST + " ".repeat(Body.MAX_BYTES - POST.length());

    assertThat(post(padded).statusCode()).isEqualTo(200);
    assertThat(intake.accepted).hasSize(1);
  }

  @Test
  void asksMetaToTryAgainWhenTheInboxIsAway() throws Exception {
    intake.away.set(true);

    assertThat(post(POST).statusCode()).isEqualTo(503);
  }

  @Test
  void saysYesToKindsThatNobodyKnows() throws Exception {
    assertThat(
            post("{\"entry\": [{\"changes\": [{\"field\": \"baru\", \"value\": 1}]}]}")
                .statusCode())
        .isEqualTo(200);
    assertThat(intake.accepted).hasSize(1);
  }

  @Test
  void countsAndTimesItsAnswers() throws Exception {
    double before = answers("200");
    long timed = meters.timer(WebhookMeters.ANSWER_TIME).count();

    post(POST);

    assertThat(answers("200")).isEqualTo(before + 1);
    assertThat(meters.timer(WebhookMeters.ANSWER_TIME).count()).isEqualTo(timed + 1);
  }

  private double answers(String status) {
    return meters.counter(WebhookMeters.ANSWERS, "status", status).count();
  }

  private HttpResponse<String> get(String query) throws IOException, InterruptedException {
    return http.send(request(query).GET().build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return send(BodyPublishers.ofByteArray(bytes), SIGNATURE.sign(bytes));
  }

  private HttpResponse<String> send(BodyPublisher body, String signature)
      throws IOException, InterruptedException {
    HttpRequest request =
        request("")
            .header(WebhookSignature.HEADER, signature)
            .header("Content-Type", "application/json")
            .POST(body)
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String query) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/webhook" + query))
        .version(HttpClient.Version.HTTP_1_1);
  }

  private static BodyPublisher chunked(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }

  /// The webhook and a web server around it, without Redis and the rest of the house.
  @SpringBootConfiguration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
  })
  @Import({WebhookController.class, WebhookReceiver.class, WebhookMeters.class})
  static class OnlyTheWebhook {
    @Bean
    WhatsAppSettings settings() {
      return new WhatsAppSettings(
          URI.create("http://localhost:1"),
          "v25.0",
          "token-uji",
          "kunci-uji",
          "sandi-uji",
          Optional.empty(),
          Optional.empty());
    }

    @Bean
    WebhookSignature signature() {
      return SIGNATURE;
    }

    @Bean
    RememberingIntake intake() {
      return new RememberingIntake();
    }

    @Bean
    RawBodies raw() {
      return _ -> "1";
    }

    @Bean
    ServiceClock clock() {
      return new ServiceClock(Clock.systemUTC());
    }

    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }
  }

  static final class RememberingIntake implements Intake {
    private final List<Delivery> accepted = new CopyOnWriteArrayList<>();
    private final AtomicBoolean away = new AtomicBoolean();

    @Override
    public Accepted accept(List<Delivery> deliveries) {
      if (away.get()) {
        throw new InboxUnavailable(new IOException("away"));
      }
      accepted.addAll(deliveries);
      return new Accepted(deliveries.size(), 0, 0);
    }
  }
}
