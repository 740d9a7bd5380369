package id.rangkul.whatsapp.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebhookMetersTests {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final WebhookMeters meters = new WebhookMeters(registry);

  @Test
  void countsWhatCouldNotBeReadByItsKind() {
    count(Posts.ofMessage("{\"from\": \"6281310000002\", \"id\": \"w\", \"type\": \"location\"}"));
    count(Posts.ofChanges("{\"field\": \"flows\", \"value\": {}}"));
    count(Posts.ofMessage(Posts.text("w", "6281310000002", "Halo")));

    assertThat(unknown("location")).isEqualTo(1);
    assertThat(unknown("flows")).isEqualTo(1);
    assertThat(registry.find(WebhookMeters.UNKNOWN).meters()).hasSize(2);
  }

  @Test
  void keepsTheNumberOfTagsBounded() {
    for (int kind = 0; kind < 50; kind++) {
      count(Posts.ofChanges("{\"field\": \"baru_" + kind + "\", \"value\": {}}"));
    }

    assertThat(unknown("other")).isEqualTo(50);
    assertThat(registry.find(WebhookMeters.UNKNOWN).meters())
        .extracting(Meter::getId)
        .extracting(it -> it.getTag("kind"))
        .containsExactly("other");
  }

  private void count(JsonNode post) {
    Unread.kinds(WebhookParser.parse(post, Instant.parse("2026-11-20T01:00:00Z")))
        .forEach(meters::countUnknown);
  }

  private double unknown(String kind) {
    return registry.get(WebhookMeters.UNKNOWN).tag("kind", kind).counter().count();
  }
}
