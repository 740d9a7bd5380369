package id.rangkul.whatsapp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Meta's proof that a webhook body comes from Meta: an HMAC-SHA256 over its raw bytes with the app
/// secret, in the header `X-Hub-Signature-256` as `sha256=<hex>`.
public final class WebhookSignature {
  public static final String HEADER = "X-Hub-Signature-256";

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "sha256=";

  private final SecretKeySpec key;

  public WebhookSignature(String appSecret) {
    this.key = new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /// The header's value for a body.
  public String sign(byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }

  /// Whether the header belongs to the body; takes the same time wherever the two differ.
  public boolean matches(byte[] body, @Nullable String header) {
    if (header == null) {
      return false;
    }
    byte[] claimed = header.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(sign(body).getBytes(StandardCharsets.UTF_8), claimed);
  }
}
