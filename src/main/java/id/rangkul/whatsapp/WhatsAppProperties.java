package id.rangkul.whatsapp;

import id.rangkul.shared.StartRefused;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
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

  private static final SequencedMap<String, String> WHERE_TO_FIND = new LinkedHashMap<>();
  private static final String APP_SECRET = "WHATSAPP_APP_SECRET";
  private static final String VERIFY_TOKEN = "WHATSAPP_VERIFY_TOKEN";
  private static final String ACCESS_TOKEN = "WHATSAPP_ACCESS_TOKEN";
  private static final String ACCOUNT = "WHATSAPP_BUSINESS_ACCOUNT_ID";

  static {
    WHERE_TO_FIND.put(APP_SECRET, "Meta App Dashboard, App settings, Basic, \"App secret\"");
    WHERE_TO_FIND.put(
        VERIFY_TOKEN,
        "a word of your own; write the same one in Meta App Dashboard, WhatsApp, Configuration,"
            + " Webhook, \"Verify token\"");
    WHERE_TO_FIND.put(
        ACCESS_TOKEN,
        "Meta Business Settings, Users, System users, \"Generate token\", with the permissions"
            + " whatsapp_business_messaging and whatsapp_business_management");
    WHERE_TO_FIND.put(
        ACCOUNT,
        "Meta Business Settings, Accounts, WhatsApp accounts, the number under the account's name");
  }

  static final String DEMO_ACCESS_TOKEN = "demo-access-token";
  static final String DEMO_APP_SECRET = "demo-app-secret";
  static final String DEMO_VERIFY_TOKEN = "demo-verify-token";
  static final String DEMO_PHONE_NUMBER_ID = "106540352242922";

  /// The settings that the service runs on. Throws [StartRefused] where a secret is missing outside
  /// the demo.
  WhatsAppSettings settings(boolean demo) {
    if (!demo) {
      require(
          "WhatsApp is not connected",
          List.of(APP_SECRET, VERIFY_TOKEN, ACCESS_TOKEN),
          "\nOr set RANGKUL_DEMO=true to try the service without WhatsApp.");
    }
    return complete(demo);
  }

  /// The settings for asking about our account. Throws [StartRefused] where one of them is missing.
  WhatsAppSettings forAccount() {
    require("The account at Meta cannot be asked", List.of(ACCESS_TOKEN, ACCOUNT), "");
    return complete(false);
  }

  private WhatsAppSettings complete(boolean demo) {
    return new WhatsAppSettings(
        graphUrl,
        apiVersion.strip(),
        given(accessToken).orElse(DEMO_ACCESS_TOKEN),
        given(appSecret).orElse(DEMO_APP_SECRET),
        given(verifyToken).orElse(DEMO_VERIFY_TOKEN),
        given(phoneNumberId).or(() -> demo ? Optional.of(DEMO_PHONE_NUMBER_ID) : Optional.empty()),
        given(businessAccountId));
  }

  private void require(String problem, List<String> needed, String otherwise) {
    Map<String, Optional<String>> found =
        Map.of(
            APP_SECRET, given(appSecret),
            VERIFY_TOKEN, given(verifyToken),
            ACCESS_TOKEN, given(accessToken),
            ACCOUNT, given(businessAccountId));
    Map<String, String> missing = new LinkedHashMap<>(WHERE_TO_FIND);
    missing.keySet().retainAll(needed);
    missing.keySet().removeIf(name -> found.getOrDefault(name, Optional.empty()).isPresent());
    if (!missing.isEmpty()) {
      throw new StartRefused(
          problem + ": " + String.join(", ", missing.keySet()) + " not set.",
          missing.entrySet().stream()
              .map(it -> "  " + it.getKey() + ": " + it.getValue())
              .collect(Collectors.joining("\n", "Set these environment variables:\n", otherwise)));
    }
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(it -> !it.isEmpty());
  }

  @Override
  public String toString() {
    return "WhatsAppProperties[graphUrl=" + graphUrl + ", apiVersion=" + apiVersion + ", …]";
  }
}
