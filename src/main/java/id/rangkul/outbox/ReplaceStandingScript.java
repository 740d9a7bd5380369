package id.rangkul.outbox;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.LuaScript;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `replace_standing.lua`.
final class ReplaceStandingScript {
  private final LuaScript<Long> script;

  ReplaceStandingScript(StringRedisTemplate redis) {
    this.script = new LuaScript<>(redis, "replace_standing", Long.class);
  }

  boolean run(CentreId centre, String number, String before, String after) {
    return script.run(List.of(OutboxKeys.numbers(centre)), List.of(number, before, after)) == 1;
  }
}
