package id.rangkul.whatsapp;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/// What a command about our account needs of the channel: its own small application context, which
/// knows neither Redis nor the secrets of the webhook. Not found by scanning.
@EnableConfigurationProperties(WhatsAppProperties.class)
public final class AccountAccess {
  @Bean
  WhatsAppSettings whatsAppSettings(WhatsAppProperties properties) {
    return properties.forAccount();
  }

  @Bean
  GraphClient graphClient(WhatsAppSettings settings) {
    return new GraphClient(settings::graphUrl, settings);
  }
}
