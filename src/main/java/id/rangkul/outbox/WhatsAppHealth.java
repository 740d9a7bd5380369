package id.rangkul.outbox;

import id.rangkul.inbox.Directory;
import id.rangkul.shared.CentreId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Down while Meta takes nothing from one of our numbers. It is no part of readiness: what people
/// write is taken in all the same.
final class WhatsAppHealth implements HealthIndicator {
  private final Directory directory;
  private final Numbers numbers;

  WhatsAppHealth(Directory directory, Numbers numbers, MeterRegistry meters) {
    this.directory = directory;
    this.numbers = numbers;
    Gauge.builder("rangkul.outbox.halted", () -> halted().size())
        .strongReference(true)
        .register(meters);
  }

  @Override
  public Health health() {
    Map<String, String> halted = halted();
    Health.Builder health = halted.isEmpty() ? Health.up() : Health.down();
    return health.withDetail("halted", halted).build();
  }

  /// The numbers that have halted, each with Meta's code and what it means.
  private Map<String, String> halted() {
    Map<String, String> halted = new TreeMap<>();
    for (CentreId centre : directory.centres()) {
      numbers
          .all(centre)
          .forEach(
              (number, standing) -> {
                if (standing instanceof Standing.Halted it) {
                  halted.put(number, it.reason() + ", since " + it.since());
                }
              });
    }
    return halted;
  }
}
