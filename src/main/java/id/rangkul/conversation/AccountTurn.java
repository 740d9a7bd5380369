package id.rangkul.conversation;

import id.rangkul.account.AccountBook;
import id.rangkul.account.AccountChange;
import id.rangkul.inbox.Arrival;
import id.rangkul.shared.CentreId;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// A turn with news of our account at Meta: kept, and told to the operator once.
final class AccountTurn {
  private static final Logger log = LoggerFactory.getLogger(AccountTurn.class);

  private final AccountBook book;
  private final MeterRegistry meters;

  AccountTurn(AccountBook book, MeterRegistry meters) {
    this.book = book;
    this.meters = meters;
  }

  void changed(Draft draft, Arrival.AccountChanged change) {
    tell(draft, book.stage(draft.unit(), draft.centreId(), change.news(), change.at()));
  }

  /// Tells of a change once it is committed.
  void tell(Draft draft, Optional<AccountChange> change) {
    change.ifPresent(known -> draft.afterwards(() -> tell(draft.centreId(), known)));
  }

  private void tell(CentreId centre, AccountChange change) {
    meters.counter("rangkul.account.news", "kind", change.kind().name()).increment();
    log.atLevel(change.good() ? Level.INFO : Level.WARN)
        .log(
            "Meta says of {} {} in centre {}: {} {}",
            change.kind(),
            change.subject(),
            centre,
            change.code(),
            change.reason().orElse(""));
  }
}
