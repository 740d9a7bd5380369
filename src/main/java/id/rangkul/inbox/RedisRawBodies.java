package id.rangkul.inbox;

import id.rangkul.shared.Commits;
import id.rangkul.shared.Key;
import id.rangkul.shared.RecordCodec;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.UnitOfWork;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.springframework.dao.DataAccessException;

/// Keeps them sealed, for a while, and only so many: Redis must never fill with what nobody can
/// read.
final class RedisRawBodies implements RawBodies {
  static final Duration KEPT = Duration.ofDays(7);

  /// What is beyond is cut off: no message of a person is so long.
  static final int MAX_BYTES = 256 * 1024;

  /// At most so many are kept at a time; a new one may take an older one's place.
  static final int MAX_BODIES = 500;

  private final RecordCodec codec;
  private final Commits commits;

  RedisRawBodies(RecordCodec codec, Commits commits) {
    this.codec = codec;
    this.commits = commits;
  }

  /// A body as it came, byte for byte.
  record Raw(Sensitive latin1) {}

  @Override
  public String keep(byte[] body) {
    byte[] kept = Arrays.copyOf(body, Math.min(body.length, MAX_BYTES));
    CRC32C sum = new CRC32C();
    sum.update(kept);
    String name = Long.toString(sum.getValue() % MAX_BODIES);
    Key key = InboxKeys.raw(name);
    String text = new String(kept, StandardCharsets.ISO_8859_1);
    String sealed = codec.write(key, new Raw(new Sensitive(text)));
    try {
      commits.commit(UnitOfWork.unfenced().setFor(key, sealed, KEPT));
    } catch (DataAccessException e) {
      throw new InboxUnavailable(e);
    }
    return name;
  }
}
