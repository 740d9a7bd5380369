package id.rangkul.whatsapp;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/// Puts the module together. Where a [GraphEndpoint] bean exists, it takes the place of Meta's own.
@Configuration(proxyBeanMethods = false)
@Profile("!command")
@EnableConfigurationProperties(WhatsAppProperties.class)
class WhatsAppConfiguration {
  @Bean
  WhatsAppSettings whatsAppSettings(WhatsAppProperties properties, Environment environment) {
    return properties.settings(environment.getProperty("rangkul.demo", Boolean.class, false));
  }

  @Bean
  WebhookSignature webhookSignature(WhatsAppSettings settings) {
    return new WebhookSignature(settings.appSecret());
  }

  @Bean
  GraphClient graphClient(WhatsAppSettings settings, ObjectProvider<GraphEndpoint> endpoint) {
    return new GraphClient(endpoint.getIfAvailable(() -> settings::graphUrl), settings);
  }
}
