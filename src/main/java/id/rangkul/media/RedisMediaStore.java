package id.rangkul.media;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Commits;
import id.rangkul.shared.Key;
import id.rangkul.shared.Records;
import id.rangkul.shared.Sealer;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.shared.Wamid;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Sealed bytes in a Redis that several instances share, in pieces, so that Redis is never held up
/// for long.
final class RedisMediaStore implements MediaStore {
  /// A file takes a third more than its size in Redis's memory.
  static final int MAX_BYTES = 16 * 1024 * 1024;

  static final int PIECE = 256 * 1024;

  private final Records records;
  private final Commits commits;
  private final KeepPieceScript pieces;
  private final Sealer sealer;

  RedisMediaStore(Records records, Commits commits, KeepPieceScript pieces, Sealer sealer) {
    this.records = records;
    this.commits = commits;
    this.pieces = pieces;
    this.sealer = sealer;
  }

  @Override
  public Keeping keep(CentreId centre, Wamid wamid, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return Keeping.TOO_LARGE;
    }
    byte[] sealed = sealer.seal(bytes, MediaKeys.bytes(centre, wamid).text());
    int count = (sealed.length + PIECE - 1) / PIECE;
    for (int i = 0; i < count; i++) {
      int end = Math.min(sealed.length, (i + 1) * PIECE);
      byte[] piece = Arrays.copyOfRange(sealed, i * PIECE, end);
      pieces.run(centre, wamid, i, count, Base64.getEncoder().encodeToString(piece));
    }
    return Keeping.KEPT;
  }

  @Override
  public Optional<byte[]> open(CentreId centre, Wamid wamid) {
    Key key = MediaKeys.bytes(centre, wamid);
    long count = records.length(key);
    var sealed = new ByteArrayOutputStream();
    for (long i = 0; i < count; i++) {
      records
          .list(key, i, i)
          .forEach(piece -> sealed.writeBytes(Base64.getDecoder().decode(piece)));
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(sealer.open(sealed.toByteArray(), key.text()));
  }

  @Override
  public void delete(CentreId centre, Wamid wamid) {
    commits.commit(
        UnitOfWork.unfenced()
            .drop(MediaKeys.bytes(centre, wamid))
            .drop(MediaKeys.newBytes(centre, wamid)));
  }
}
