package id.rangkul.timers;

import id.rangkul.inbox.InboxKeys;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.LuaScript;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `release_timers.lua`.
final class ReleaseTimersScript {
  private final LuaScript<Long> script;
  private final int lanes;

  ReleaseTimersScript(StringRedisTemplate redis, int lanes) {
    this.script = new LuaScript<>(redis, "release_timers", Long.class);
    this.lanes = lanes;
  }

  int run(CentreId centre, Instant now, int limit) {
    List<Key> keys = new ArrayList<>(List.of(Timers.due(centre), Timers.what(centre)));
    for (int lane = 0; lane < lanes; lane++) {
      keys.add(InboxKeys.lane(centre, lane));
    }
    return Math.toIntExact(
        script.run(keys, List.of(Long.toString(now.toEpochMilli()), Integer.toString(limit))));
  }
}
