package id.rangkul.conversation;

import id.rangkul.inbox.Directory;
import id.rangkul.inbox.Ledger;
import id.rangkul.outbox.Outbox;
import id.rangkul.shared.CentreId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.ToLongFunction;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Shows the messages that have no recorded end yet, and those whose deadline for it has passed. It
/// is never down: a service that works late must not be cut off from Meta.
final class LedgerHealth implements HealthIndicator {
  /// More overdue messages than this are shown as this many.
  static final int MAX_SHOWN = 1_000;

  private final Directory directory;
  private final Ledger ledger;
  private final Clock clock;

  LedgerHealth(
      Directory directory, Ledger ledger, Outbox outbox, Clock clock, MeterRegistry meters) {
    this.directory = directory;
    this.ledger = ledger;
    this.clock = clock;
    gauge(meters, "rangkul.ledger.open", ledger::open);
    gauge(meters, "rangkul.ledger.overdue", this::overdue);
    gauge(meters, "rangkul.outbox.dead", outbox::dead);
  }

  private void gauge(MeterRegistry meters, String name, ToLongFunction<CentreId> ofCentre) {
    Gauge.builder(name, () -> sum(ofCentre)).strongReference(true).register(meters);
  }

  private long sum(ToLongFunction<CentreId> ofCentre) {
    return directory.centres().stream().mapToLong(ofCentre).sum();
  }

  private long overdue(CentreId centre) {
    return ledger.overdue(centre, clock.instant(), MAX_SHOWN).size();
  }

  @Override
  public Health health() {
    return Health.up()
        .withDetail("open", sum(ledger::open))
        .withDetail("overdue", sum(this::overdue))
        .build();
  }
}
