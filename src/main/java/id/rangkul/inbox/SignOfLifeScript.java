package id.rangkul.inbox;

import id.rangkul.shared.LuaScript;
import java.time.Duration;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `sign_of_life.lua`.
final class SignOfLifeScript {
  private final LuaScript<Long> script;

  SignOfLifeScript(StringRedisTemplate redis) {
    this.script = new LuaScript<>(redis, "sign_of_life", Long.class);
  }

  int run(String instance, Duration silence) {
    return Math.toIntExact(
        script.run(
            List.of(InboxKeys.instances()), List.of(instance, Long.toString(silence.toMillis()))));
  }
}
