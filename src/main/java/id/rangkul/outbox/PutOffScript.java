package id.rangkul.outbox;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.LuaScript;
import java.time.Instant;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `put_off.lua`.
final class PutOffScript {
  private final LuaScript<Long> script;

  PutOffScript(StringRedisTemplate redis) {
    this.script = new LuaScript<>(redis, "put_off", Long.class);
  }

  void run(CentreId centre, Queue queue, String party, Instant until) {
    script.run(
        List.of(OutboxKeys.due(centre, queue)),
        List.of(party, Long.toString(until.toEpochMilli())));
  }
}
