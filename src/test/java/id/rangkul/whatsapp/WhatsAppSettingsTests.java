package id.rangkul.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.StartRefused;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class WhatsAppSettingsTests {
  private static final Map<String, String> SECRETS =
      Map.of(
          "WHATSAPP_ACCESS_TOKEN", "token-rahasia\n",
          "WHATSAPP_APP_SECRET", "kunci-rahasia",
          "WHATSAPP_VERIFY_TOKEN", "sandi-rahasia");

  @Test
  void readsTheEnvironment() {
    Map<String, String> environment = new HashMap<>(SECRETS);
    environment.put("WHATSAPP_GRAPH_URL", "http://localhost:9/graph");
    environment.put("WHATSAPP_API_VERSION", "v26.0");
    environment.put("WHATSAPP_PHONE_NUMBER_ID", "5550001");
    environment.put("WHATSAPP_BUSINESS_ACCOUNT_ID", "5550002");

    started(environment)
        .run(
            context -> {
              WhatsAppSettings settings = context.getBean(WhatsAppSettings.class);
              assertThat(settings.graphUrl()).isEqualTo(URI.create("http://localhost:9/graph"));
              assertThat(settings.apiVersion()).isEqualTo("v26.0");
              assertThat(settings.accessToken()).isEqualTo("token-rahasia");
              assertThat(settings.appSecret()).isEqualTo("kunci-rahasia");
              assertThat(settings.verifyToken()).isEqualTo("sandi-rahasia");
              assertThat(settings.phoneNumberId()).contains("5550001");
              assertThat(settings.businessAccountId()).contains("5550002");
            });
  }

  @Test
  void callsMetaWhereNothingElseIsSaid() {
    started(SECRETS)
        .run(
            context -> {
              WhatsAppSettings settings = context.getBean(WhatsAppSettings.class);
              assertThat(settings.graphUrl()).isEqualTo(URI.create("https://graph.facebook.com"));
              assertThat(settings.apiVersion()).isEqualTo("v25.0");
              assertThat(settings.phoneNumberId()).isEmpty();
            });
  }

  @Test
  void neverPrintsASecret() {
    started(SECRETS)
        .run(
            context -> {
              assertThat(context.getBean(WhatsAppSettings.class).toString())
                  .doesNotContain("rahasia");
              assertThat(context.getBean(WhatsAppProperties.class).toString())
                  .doesNotContain("rahasia");
            });
  }

  @Test
  void inventsTheSecretsOfTheDemo() {
    started(Map.of("RANGKUL_DEMO", "true"))
        .run(
            context -> {
              WhatsAppSettings settings = context.getBean(WhatsAppSettings.class);
              assertThat(settings.appSecret()).isEqualTo("demo-app-secret");
              assertThat(settings.verifyToken()).isEqualTo("demo-verify-token");
              assertThat(settings.accessToken()).isEqualTo("demo-access-token");
              assertThat(settings.phoneNumberId()).contains("106540352242922");
            });
  }

  @Test
  void refusesToStartWithoutSecretsAndSaysWhereToFindThem() {
    started(Map.of("WHATSAPP_VERIFY_TOKEN", "sandi", "WHATSAPP_ACCESS_TOKEN", " "))
        .run(
            context -> {
              assertThat(context).hasFailed();
              assertThat(context.getStartupFailure())
                  .rootCause()
                  .isInstanceOfSatisfying(
                      StartRefused.class,
                      refused -> {
                        assertThat(refused)
                            .hasMessageContainingAll("WHATSAPP_APP_SECRET", "WHATSAPP_ACCESS_TOKEN")
                            .hasMessageNotContaining("WHATSAPP_VERIFY_TOKEN");
                        assertThat(refused.whatToDo()).contains("App settings", "System users");
                      });
            });
  }

  private static ApplicationContextRunner started(Map<String, String> environment) {
    return new ApplicationContextRunner()
        .withInitializer(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .replace(
                        "systemEnvironment",
                        new SystemEnvironmentPropertySource(
                            "systemEnvironment", new HashMap<>(environment))))
        .withUserConfiguration(WhatsAppConfiguration.class);
  }
}
