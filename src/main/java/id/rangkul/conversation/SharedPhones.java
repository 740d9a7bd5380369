package id.rangkul.conversation;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.Party;
import id.rangkul.shared.Records;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.shared.Versioned;

/// Loads and stages what is remembered of phones that several contacts use.
final class SharedPhones {
  private final Records records;

  SharedPhones(Records records) {
    this.records = records;
  }

  Versioned<SharedPhone> of(CentreId centre, Party.Several users) {
    return records
        .find(key(centre, users), SharedPhone.class)
        .orElseGet(() -> new Versioned<>(0, SharedPhone.fresh()));
  }

  /// Whether something waits there of which nobody has said who wrote it.
  boolean unanswered(CentreId centre, Party.Several users) {
    return !of(centre, users).record().kept().isEmpty();
  }

  void stage(
      UnitOfWork unit, CentreId centre, Party.Several users, Versioned<SharedPhone> changed) {
    records.stage(unit, key(centre, users), changed);
  }

  private static Key key(CentreId centre, Party.Several users) {
    return Key.of(centre, "shared-phone", users.key());
  }
}
