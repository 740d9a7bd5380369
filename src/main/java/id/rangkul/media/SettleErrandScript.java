package id.rangkul.media;

import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.InboxKeys;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.LuaScript;
import id.rangkul.shared.RecordCodec;
import java.time.Instant;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `settle_errand.lua`.
final class SettleErrandScript {
  private final LuaScript<String> script;
  private final RecordCodec codec;
  private final int lanes;

  SettleErrandScript(StringRedisTemplate redis, RecordCodec codec, int lanes) {
    this.script = new LuaScript<>(redis, "settle_errand", String.class);
    this.codec = codec;
    this.lanes = lanes;
  }

  /// How the settling itself ended.
  enum Settled {
    SETTLED,
    /// Somebody else runs the errand by now.
    NOT_OURS,
    /// The errand was called off meanwhile.
    GONE
  }

  /// Ends an errand and tells the inbox what came of it.
  Settled over(CentreId centre, String name, int attempt, Arrival news) {
    Key lane = InboxKeys.lane(centre, InboxKeys.laneOf(news.subject(), lanes));
    return run(centre, name, attempt, lane, "", codec.write(lane, news));
  }

  /// Lets an errand wait for its next attempt.
  Settled later(CentreId centre, String name, int attempt, Instant next) {
    Key nobody = MediaKeys.due(centre);
    return run(centre, name, attempt, nobody, Long.toString(next.toEpochMilli()), "");
  }

  private Settled run(
      CentreId centre, String name, int attempt, Key lane, String next, String news) {
    return Settled.valueOf(
        script.run(
            List.of(MediaKeys.due(centre), MediaKeys.errand(centre, name), lane),
            List.of(name, Integer.toString(attempt), next, news)));
  }
}
