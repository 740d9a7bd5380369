package id.rangkul.outbox;

import id.rangkul.shared.Key;
import id.rangkul.shared.LuaScript;
import java.time.Duration;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `swap_bucket.lua`.
final class SwapBucketScript {
  private final LuaScript<Long> script;

  SwapBucketScript(StringRedisTemplate redis) {
    this.script = new LuaScript<>(redis, "swap_bucket", Long.class);
  }

  boolean run(Key bucket, String expected, String state, Duration lifetime) {
    return script.run(List.of(bucket), List.of(expected, state, Long.toString(lifetime.toMillis())))
        == 1;
  }
}
