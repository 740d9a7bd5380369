package id.rangkul.media;

import id.rangkul.shared.CaseId;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Commits;
import id.rangkul.shared.Key;
import id.rangkul.shared.Records;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.shared.Wamid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files of a centre: has them fetched and handed on, opens and deletes them.
public final class MediaFiles {
  /// After so long nobody needs a voice note any more; what was heard in it is on the timeline.
  public static final Duration KEPT_FOR = Duration.ofDays(90);

  /// So many old files are deleted in one sweep.
  static final int MAX_SWEPT = 100;

  private final Records records;
  private final Commits commits;
  private final MediaStore store;
  private final Clock wall;

  MediaFiles(Records records, Commits commits, MediaStore store, Clock wall) {
    this.records = records;
    this.commits = commits;
    this.store = store;
    this.wall = wall;
  }

  /// Stages an errand; its end comes back as an arrival.
  public void stage(UnitOfWork unit, CentreId centre, Errand errand) {
    Key key = MediaKeys.errand(centre, errand.name());
    unit.setFields(key, Map.of("what", records.codec().write(key, errand), "attempt", "0"));
    unit.score(MediaKeys.due(centre), errand.name(), wall.instant());
    if (errand instanceof Errand.Fetch fetch) {
      unit.addMember(MediaKeys.of(centre, fetch.ofCase()), fetch.wamid().value());
    }
  }

  /// What is known of the file that came with a message; empty unless it is kept.
  public Optional<KeptFile> find(CentreId centre, Wamid wamid) {
    Key key = MediaKeys.file(centre, wamid);
    return records.value(key).map(json -> records.codec().read(key, json, KeptFile.class));
  }

  /// The bytes of a kept file.
  public Optional<byte[]> open(CentreId centre, Wamid wamid) {
    return find(centre, wamid).isPresent() ? store.open(centre, wamid) : Optional.empty();
  }

  /// Deletes all files of a case, and calls off what was still to be fetched.
  public void deleteOfCase(CentreId centre, CaseId ofCase) {
    records.members(MediaKeys.of(centre, ofCase)).stream()
        .map(Wamid::new)
        .forEach(wamid -> delete(centre, wamid, ofCase));
  }

  /// Puts bytes away and writes down what they are. The bytes come first: a file that is known is
  /// there.
  MediaStore.Keeping keep(CentreId centre, Errand.Fetch fetch, String mimeType, byte[] bytes) {
    Instant now = wall.instant();
    MediaStore.Keeping keeping = store.keep(centre, fetch.wamid(), bytes);
    if (keeping == MediaStore.Keeping.KEPT) {
      KeptFile file =
          new KeptFile(fetch.contact(), fetch.ofCase(), fetch.kind(), mimeType, bytes.length, now);
      Key key = MediaKeys.file(centre, fetch.wamid());
      commits.commit(
          UnitOfWork.unfenced()
              .setPlain(key, records.codec().write(key, file))
              .score(MediaKeys.kept(centre), fetch.wamid().value(), now.plus(KEPT_FOR))
              .addMember(MediaKeys.of(centre, fetch.ofCase()), fetch.wamid().value()));
    }
    return keeping;
  }

  /// Deletes what has been kept long enough, and answers how many files that were.
  int deleteOld(CentreId centre, Instant now) {
    List<String> old = records.due(MediaKeys.kept(centre), now.toEpochMilli(), MAX_SWEPT);
    for (String name : old) {
      Wamid wamid = new Wamid(name);
      find(centre, wamid)
          .ifPresentOrElse(
              file -> delete(centre, wamid, file.ofCase()),
              () ->
                  commits.commit(UnitOfWork.unfenced().removeScore(MediaKeys.kept(centre), name)));
    }
    return old.size();
  }

  /// The bytes go first, so that what is still known can be deleted again after a crash.
  void delete(CentreId centre, Wamid wamid, CaseId ofCase) {
    store.delete(centre, wamid);
    String fetch = Errand.Fetch.name(wamid);
    commits.commit(
        UnitOfWork.unfenced()
            .removeScore(MediaKeys.due(centre), fetch)
            .drop(MediaKeys.errand(centre, fetch))
            .drop(MediaKeys.file(centre, wamid))
            .removeScore(MediaKeys.kept(centre), wamid.value())
            .removeMember(MediaKeys.of(centre, ofCase), wamid.value()));
  }
}
