package id.rangkul.account;

import id.rangkul.inbox.Directory;
import id.rangkul.shared.CentreId;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Shows the latest that Meta has said of our number and our account. What of it stops the sending
/// is another indicator's.
final class AccountHealth implements HealthIndicator {
  private final Directory directory;
  private final AccountBook book;

  AccountHealth(Directory directory, AccountBook book) {
    this.directory = directory;
    this.book = book;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    for (CentreId centre : directory.centres()) {
      Standing standing = book.standing(centre);
      Map<String, String> said = new TreeMap<>(standing.events());
      standing.number().ifPresent(it -> said.put("number", it));
      standing.limit().ifPresent(it -> said.put("limit", it));
      if (!said.isEmpty()) {
        health.withDetail(centre.value(), said);
      }
    }
    return health.build();
  }
}
