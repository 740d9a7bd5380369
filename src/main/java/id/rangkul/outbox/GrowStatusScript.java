package id.rangkul.outbox;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.LuaScript;
import id.rangkul.shared.MessageId;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `grow_status.lua`.
final class GrowStatusScript {
  private final LuaScript<Long> script;

  GrowStatusScript(StringRedisTemplate redis) {
    this.script = new LuaScript<>(redis, "grow_status", Long.class);
  }

  boolean run(CentreId centre, MessageId id, State state, String reason, Key lane, String failure) {
    return script.run(
            List.of(OutboxKeys.message(centre, id), OutboxKeys.dead(centre), lane),
            List.of(id.value(), state.name(), reason, failure))
        == 1;
  }
}
