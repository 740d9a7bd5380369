package id.rangkul.simulator;

import id.rangkul.whatsapp.WebhookSignature;
import java.util.List;
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
  /// Under this name what is about no person.
  static final String ACCOUNT = "account";

  private static final int MAX_WAIT_SECONDS = 20;

  private final Map<String, BlockingQueue<JsonNode>> byPhone = new ConcurrentHashMap<>();
  private final WebhookSignature signature;

  HeardWebhooks(WebhookSignature signature) {
    this.signature = signature;
  }

  void hear(byte[] body, @Nullable String header) {
    if (signature.matches(body, header)) {
      JsonNode value = JsonMapper.shared().readTree(body).at("/entry/0/changes/0/value");
      of(whom(value)).add(value);
    }
  }

  /// The phone that it is about; the field's own name where it is about nobody.
  private static String whom(JsonNode value) {
    for (String place :
        List.of("/contacts/0/wa_id", "/statuses/0/recipient_id", "/messages/0/from")) {
      String number = value.at(place).asString("");
      if (!number.isEmpty()) {
        return "+" + number;
      }
    }
    String userId =
        value.at("/contacts/0/user_id").asString(value.at("/messages/0/from_user_id").asString(""));
    return userId.isEmpty() ? ACCOUNT : userId;
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
