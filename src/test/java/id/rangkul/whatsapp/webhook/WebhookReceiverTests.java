package id.rangkul.whatsapp.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.inbox.Delivery;
import id.rangkul.inbox.Intake;
import id.rangkul.shared.ServiceClock;
import id.rangkul.whatsapp.WebhookSignature;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReceiverTests {
  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
  private static final byte[] POST =
      Posts.ofMessage(Posts.text("wamid.a", "6281310000002", "Halo, apa kabar? 🌿"))
          .toString()
          .getBytes(StandardCharsets.UTF_8);

  private final WebhookSignature signature = new WebhookSignature("kunci");
  private final List<Delivery> accepted = new ArrayList<>();
  private final List<byte[]> kept = new ArrayList<>();
  private final WebhookReceiver receiver =
      new WebhookReceiver(
          signature,
          this::accept,
          this::keep,
          new ServiceClock(Clock.fixed(NOW, ZoneOffset.UTC)),
          new WebhookMeters(new SimpleMeterRegistry()));

  @Test
  void givesTheReceiptsTimeToWhatHasNone() {
    receive("{\"entry\": []}".getBytes(StandardCharsets.UTF_8));

    assertThat(accepted)
        .singleElement()
        .satisfies(it -> assertThat(it.incoming().getFirst().at()).isEqualTo(NOW));
  }

  @Test
  void refusesABodyThatIsNestedDeeperThanAnyMessage() {
    String deep = "{\"entry\": " + "[".repeat(2000) + "]".repeat(2000) + "}";

    assertThat(receive(deep.getBytes(StandardCharsets.UTF_8))).isEqualTo(Answer.NOT_JSON);
  }

  @Test
  void refusesABodyThatIsCutOffAnywhere() {
    for (int length = 0; length < POST.length; length++) {
      assertThat(receive(Arrays.copyOf(POST, length))).isEqualTo(Answer.NOT_JSON);
    }
    assertThat(accepted).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void hasAnAnswerToEveryBodyWithSpoiltBytes(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int round = 0; round < 1000; round++) {
      byte[] spoilt = POST.clone();
      for (int spot = random.nextInt(1, 5); spot > 0; spot--) {
        spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
      }

      assertThat(receive(spoilt)).isIn(Answer.TAKEN_IN, Answer.NOT_JSON);
    }
  }

  @Test
  void keepsTheWholeBodyWhereAPartOfItCouldNotBeRead() {
    byte[] body =
        Posts.ofMessage("{\"from\": \"6281310000002\", \"id\": \"w\", \"type\": \"text\"}")
            .toString()
            .getBytes(StandardCharsets.UTF_8);

    assertThat(receive(body)).isEqualTo(Answer.TAKEN_IN);
    assertThat(kept).containsExactly(body);
  }

  @Test
  void keepsASignedBodyThatIsNotJson() {
    byte[] body = "{\"entry\": [".getBytes(StandardCharsets.UTF_8);

    assertThat(receive(body)).isEqualTo(Answer.NOT_JSON);
    assertThat(kept).containsExactly(body);
  }

  @Test
  void keepsNoBodyThatItUnderstandsOrThatIsOfAKindItNeverReads() {
    receive(POST);
    receive(
        Posts.ofChanges("{\"field\": \"flows\", \"value\": {}}")
            .toString()
            .getBytes(StandardCharsets.UTF_8));

    assertThat(kept).isEmpty();
  }

  private String keep(byte[] body) {
    kept.add(body);
    return "1";
  }

  private Answer receive(byte[] body) {
    return receiver.receive(body, signature.sign(body));
  }

  private Intake.Accepted accept(List<Delivery> deliveries) {
    accepted.addAll(deliveries);
    return new Intake.Accepted(deliveries.size(), 0, 0);
  }
}
