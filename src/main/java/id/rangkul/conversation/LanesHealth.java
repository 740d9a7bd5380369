package id.rangkul.conversation;

import id.rangkul.inbox.Directory;
import id.rangkul.inbox.Lanes;
import id.rangkul.shared.CentreId;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Down while a lane has no owner: what arrives there waits.
final class LanesHealth implements HealthIndicator {
  private final Directory directory;
  private final Lanes lanes;

  LanesHealth(Directory directory, Lanes lanes) {
    this.directory = directory;
    this.lanes = lanes;
  }

  @Override
  public Health health() {
    int ownerless = 0;
    for (CentreId centre : directory.centres()) {
      ownerless += lanes.ownerless(centre);
    }
    Health.Builder health = ownerless == 0 ? Health.up() : Health.down();
    return health.withDetail("ownerless", ownerless).build();
  }
}
