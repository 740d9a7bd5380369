package id.rangkul.escalation;

import id.rangkul.shared.Records;
import id.rangkul.timers.Timers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EscalationConfiguration {
  @Bean
  Alerts alerts(Records records, Timers timers) {
    return new Alerts(records, timers);
  }
}
