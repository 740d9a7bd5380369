package id.rangkul.cases;

import id.rangkul.shared.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CasesConfiguration {
  @Bean
  Cases cases(Records records) {
    return new Cases(records);
  }

  @Bean
  CaseIntake caseIntake(Records records) {
    return new CaseIntake(records);
  }
}
