package id.rangkul.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Writes webhooks as Meta does, signed with the app secret. For many threads.
final class Webhooks {
  private static final String ALGORITHM = "HmacSHA256";

  private final InventedCentre centre;
  private final Clock clock;
  private final int port;
  private final ThreadLocal<Mac> signer;
  private final AtomicLong names = new AtomicLong();

  Webhooks(InventedCentre centre, Clock clock, int port, String appSecret) {
    this.centre = centre;
    this.clock = clock;
    this.port = port;
    this.signer = ThreadLocal.withInitial(() -> mac(appSecret));
  }

  Webhook message(String phone, String text) {
    String number = phone.substring(1);
    String parts =
        """
        "contacts":[{"profile":{"name":"Kontak"},"wa_id":"%s"}],"messages":[{"from":"%s",\
        "id":"wamid.benchIn%d","timestamp":"%d","type":"text","text":{"body":"%s"}}]"""
            .formatted(number, number, names.incrementAndGet(), seconds(), text);
    return new Webhook(post(parts), 1, 0);
  }

  Webhook statuses(List<SentMessages.Status> statuses) {
    String parts =
        statuses.stream().map(this::status).collect(Collectors.joining(",", "\"statuses\":[", "]"));
    return new Webhook(post(parts), 0, statuses.size());
  }

  private String status(SentMessages.Status status) {
    return """
        {"id":"%s","status":"%s","timestamp":"%d","recipient_id":"%s",\
        "biz_opaque_callback_data":"%s","pricing":{"billable":true,"pricing_model":"PMP",\
        "category":"service","type":"regular"}}"""
        .formatted(
            status.wamid(),
            status.stage(),
            seconds(),
            status.to().substring(1),
            status.messageId());
  }

  private String post(String parts) {
    String body =
        """
        {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[\
        {"value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"622150000",\
        "phone_number_id":"%s"},%s},"field":"messages"}]}]}"""
            .formatted(centre.phoneNumberId(), parts);
    String head =
        """
        POST /webhook HTTP/1.1\r
        Host: 127.0.0.1:%d\r
        Content-Type: application/json\r
        X-Hub-Signature-256: sha256=%s\r
        Content-Length: %d\r
        \r
        """
            .formatted(port, signature(body), body.length());
    return head + body;
  }

  private String signature(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
    return HexFormat.of().formatHex(signer.get().doFinal(bytes));
  }

  private long seconds() {
    return clock.instant().getEpochSecond();
  }

  private static Mac mac(String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }
}
