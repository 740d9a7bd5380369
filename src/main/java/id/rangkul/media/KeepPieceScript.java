package id.rangkul.media;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.LuaScript;
import id.rangkul.shared.Wamid;
import java.time.Duration;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `keep_piece.lua`.
final class KeepPieceScript {
  /// What was begun and never ended is forgotten after this time.
  static final Duration DRAFT_LIVES = Duration.ofHours(1);

  private final LuaScript<Long> script;

  KeepPieceScript(StringRedisTemplate redis) {
    this.script = new LuaScript<>(redis, "keep_piece", Long.class);
  }

  /// Throws [IllegalStateException] where somebody else has begun to write the same file anew.
  void run(CentreId centre, Wamid wamid, int index, int count, String piece) {
    long kept =
        script.run(
            List.of(MediaKeys.newBytes(centre, wamid), MediaKeys.bytes(centre, wamid)),
            List.of(
                Integer.toString(index),
                Integer.toString(count),
                piece,
                Long.toString(DRAFT_LIVES.toMillis())));
    if (kept == 0) {
      throw new IllegalStateException("a file is being written by two at once");
    }
  }
}
