package id.rangkul.whatsapp;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The environment's `WHATSAPP_…` variables as they were found, complete or not.
@ConfigurationProperties("whatsapp")
record WhatsAppProperties(
    @DefaultValue("https://graph.facebook.com") URI graphUrl,
    @DefaultValue("v25.0") String apiVersion,
    @Nullable String accessToken,
    @Nullable String appSecret,
    @Nullable String verifyToken,
    @Nullable String phoneNumberId,
    @Nullable String businessAccountId) {

  static final String DEMO_ACCESS_TOKEN = "demo-access-token";
  static final String DEMO_APP_SECRET = "demo-app-secret";
  static final String DEMO_VERIFY_TOKEN = "demo-verify-token";
  static final String DEMO_PHONE_NUMBER_ID = "106540352242922";

  /// The settings that the service runs on. Throws [MissingSettings] where a secret is missing
  /// outside the demo.
  WhatsAppSettings settings(boolean demo) {
    List<MissingSettings.Setting> missing = demo ? List.of() : missing();
    if (!missing.isEmpty()) {
      throw new MissingSettings(missing);
    }
    return new WhatsAppSettings(
        graphUrl,
        apiVersion.strip(),
        given(accessToken).orElse(DEMO_ACCESS_TOKEN),
        given(appSecret).orElse(DEMO_APP_SECRET),
        given(verifyToken).orElse(DEMO_VERIFY_TOKEN),
        given(phoneNumberId).or(() -> demo ? Optional.of(DEMO_PHONE_NUMBER_ID) : Optional.empty()),
        given(businessAccountId));
  }

  private List<MissingSettings.Setting> missing() {
    List<MissingSettings.Setting> missing = new ArrayList<>();
    if (given(appSecret).isEmpty()) {
      missing.add(MissingSettings.Setting.WHATSAPP_APP_SECRET);
    }
    if (given(verifyToken).isEmpty()) {
      missing.add(MissingSettings.Setting.WHATSAPP_VERIFY_TOKEN);
    }
    if (given(accessToken).isEmpty()) {
      missing.add(MissingSettings.Setting.WHATSAPP_ACCESS_TOKEN);
    }
    return missing;
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(it -> !it.isEmpty());
  }

  @Override
  public String toString() {
    return "WhatsAppProperties[graphUrl=" + graphUrl + ", apiVersion=" + apiVersion + ", …]";
  }
}
