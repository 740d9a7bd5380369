package id.rangkul.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WebhookSignatureTests {
  private final WebhookSignature signature = new WebhookSignature("kunci");
  private final byte[] body = "{\"pesan\":\"halo\"}".getBytes(StandardCharsets.UTF_8);

  @Test
  void signsAsTheStandardSays() {
    byte[] fox = "The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.UTF_8);

    assertThat(new WebhookSignature("key").sign(fox))
        .isEqualTo("sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
  }

  @Test
  void acceptsItsOwnSignatureInEitherCase() {
    assertThat(signature.matches(body, signature.sign(body))).isTrue();
    assertThat(signature.matches(body, signature.sign(body).toUpperCase(Locale.ROOT))).isTrue();
  }

  @Test
  void rejectsAnotherBodyAnotherSecretAndAnotherForm() {
    String header = signature.sign(body);

    assertThat(signature.matches("{}".getBytes(StandardCharsets.UTF_8), header)).isFalse();
    assertThat(new WebhookSignature("lain").matches(body, header)).isFalse();
    assertThat(signature.matches(body, header.substring("sha256=".length()))).isFalse();
    assertThat(signature.matches(body, header + "00")).isFalse();
    assertThat(signature.matches(body, "")).isFalse();
    assertThat(signature.matches(body, null)).isFalse();
  }
}
