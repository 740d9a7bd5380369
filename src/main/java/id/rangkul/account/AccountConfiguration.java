package id.rangkul.account;

import id.rangkul.dialog.Dialogs;
import id.rangkul.inbox.Directory;
import id.rangkul.shared.Records;
import id.rangkul.shared.ServiceClock;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
class AccountConfiguration {
  private static final String SERVING = "!command";

  @Bean
  AccountBook accountBook(Records records, Dialogs dialogs) {
    return new AccountBook(records, dialogs.templates());
  }

  @Bean
  @Profile(SERVING)
  TemplatesHealth templatesHealthIndicator(
      Directory directory, AccountBook book, ServiceClock clock, MeterRegistry meters) {
    return new TemplatesHealth(directory, book, clock, meters);
  }

  @Bean
  @Profile(SERVING)
  AccountHealth accountHealthIndicator(Directory directory, AccountBook book) {
    return new AccountHealth(directory, book);
  }
}
