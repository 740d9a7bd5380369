package id.rangkul.simulator;

import id.rangkul.whatsapp.WebhookSignature;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a webhook was told, by the phone it was about; only what was rightly signed counts.
final class HeardWebhooks {
  private static final int MAX_WAIT_SECONDS = 20;

  private final Map<String, BlockingQueue<JsonNode>> byPhone = new ConcurrentHashMap<>();
  private final WebhookSignature signature;

  HeardWebhooks(WebhookSignature signature) {
    this.signature = signature;
  }

  void hear(byte[] body, @Nullable String header) {
    if (signature.matches(body, header)) {
      JsonNode value = JsonMapper.shared().readTree(body).at("/entry/0/changes/0/value");
      of("+" + value.at("/contacts/0/wa_id").asString()).add(value);
    }
  }

  /// The next thing that is heard about a phone.
  JsonNode next(String phone) throws InterruptedException {
    JsonNode heard = of(phone).poll(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
    if (heard == null) {
      throw new AssertionError("no webhook came");
    }
    return heard;
  }

  private BlockingQueue<JsonNode> of(String phone) {
    return byPhone.computeIfAbsent(phone, _ -> new LinkedBlockingQueue<>());
  }
}
