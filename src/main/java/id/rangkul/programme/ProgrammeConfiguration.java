package id.rangkul.programme;

import id.rangkul.timers.Timers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {
  @Bean
  Programme programme(Timers timers) {
    return new Programme(timers);
  }
}
