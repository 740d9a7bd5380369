package id.rangkul.account;

import id.rangkul.inbox.Directory;
import id.rangkul.shared.CentreId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Shows the templates that Meta does not let go, and how people take the others. It is never down:
/// others stand in for them, and a service that can hear must not be cut off from Meta.
final class TemplatesHealth implements HealthIndicator {
  private final Directory directory;
  private final AccountBook book;
  private final Clock clock;

  TemplatesHealth(Directory directory, AccountBook book, Clock clock, MeterRegistry meters) {
    this.directory = directory;
    this.book = book;
    this.clock = clock;
    Gauge.builder("rangkul.templates.stopped", this::stopped)
        .strongReference(true)
        .register(meters);
  }

  private int stopped() {
    return notLetGo().values().stream().mapToInt(Map::size).sum();
  }

  private Map<String, Map<String, String>> notLetGo() {
    return byCentre(centre -> book.notLetGo(centre, clock.instant()));
  }

  private Map<String, Map<String, String>> byCentre(
      Function<CentreId, Map<String, String>> ofCentre) {
    Map<String, Map<String, String>> all = new TreeMap<>();
    for (CentreId centre : directory.centres()) {
      Map<String, String> found = ofCentre.apply(centre);
      if (!found.isEmpty()) {
        all.put(centre.value(), found);
      }
    }
    return all;
  }

  @Override
  public Health health() {
    return Health.up()
        .withDetail("stopped", notLetGo())
        .withDetail("quality", byCentre(book::qualities))
        .build();
  }
}
