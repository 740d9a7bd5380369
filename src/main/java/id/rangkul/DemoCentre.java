package id.rangkul;

import id.rangkul.cases.Cases;
import id.rangkul.conversation.CentreImport;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.ServiceClock;
import id.rangkul.simulator.DemoPhone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/// A centre with one invented family, so that the demo has somebody to talk to. Taken in at the
/// first start only: what the visitor has done since stays.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "rangkul.demo", havingValue = "true")
class DemoCentre {
  private static final CentreId ID = new CentreId("satria");
  private static final String FILE = "demo/centre.yaml";

  @Bean
  List<DemoPhone> demoPhones() {
    return List.of(
        new DemoPhone("+6281310000002", "Ibu Sri", "family", "IS"),
        new DemoPhone("+6281310000001", "Mas Budi", "client", "MB"),
        new DemoPhone("+6281200000001", "Bu Rina", "worker", "BR"),
        new DemoPhone("+6281200000002", "Pak Hendra", "supervisor", "PH"));
  }

  @Bean
  Enrolment demoEnrolment(CentreImport centreImport, Cases cases, ServiceClock clock) {
    return new Enrolment(centreImport, cases, clock);
  }

  /// Enrols the demo's family before the first lane is claimed.
  static final class Enrolment implements InitializingBean {
    private final CentreImport centreImport;
    private final Cases cases;
    private final ServiceClock clock;

    Enrolment(CentreImport centreImport, Cases cases, ServiceClock clock) {
      this.centreImport = centreImport;
      this.cases = cases;
      this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
      if (cases.centre(ID).isEmpty()
          && centreImport.run(FILE, centre()) instanceof CentreImport.Result.Refused(var wrong)) {
        throw new IllegalStateException("the demo's own centre file is faulty: " + wrong);
      }
    }

    private String centre() {
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
      try {
        return new ClassPathResource(FILE)
            .getContentAsString(StandardCharsets.UTF_8)
            .replace("{discharged}", today.minusDays(2).toString())
            .replace("{consented}", today.minusDays(3).toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
