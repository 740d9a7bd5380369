package id.rangkul.privacy;

import id.rangkul.shared.Commit;
import id.rangkul.shared.Commits;
import id.rangkul.shared.Key;
import id.rangkul.shared.Records;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.StartRefused;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.shared.Versioned;
import java.util.Optional;

/// The key of the look-up hash. It is made once and lies sealed beside the data, so that the keyset
/// can change while the hashes stay.
record LookupKey(Sensitive key) {
  private static final Key PLACE = Key.global("directory", "lookup-key");

  /// Reads the key, or makes it where this Redis has none. Two services that start at once agree on
  /// one.
  static LookupKey findOrCreate(Records records, Commits commits) {
    Optional<LookupKey> before = find(records);
    if (before.isPresent()) {
      return before.get();
    }
    LookupKey fresh = new LookupKey(new Sensitive(Lookup.newKey()));
    UnitOfWork unit = UnitOfWork.unfenced();
    records.stage(unit, PLACE, new Versioned<>(0, fresh));
    return switch (commits.commit(unit)) {
      case Commit.Committed() -> fresh;
      case Commit.Conflict _, Commit.NotOwner _ -> find(records).orElseThrow();
    };
  }

  private static Optional<LookupKey> find(Records records) {
    try {
      return records.find(PLACE, LookupKey.class).map(Versioned::record);
    } catch (IllegalStateException | tools.jackson.core.JacksonException e) {
      throw new StartRefused(
          "The keys given do not open what is stored in this Redis.",
          "Give the keyset with which this Redis was first used (RANGKUL_KEYS, or keys.txt in the"
              + " data folder). Without it the stored texts cannot be read by anybody.",
          e);
    }
  }
}
