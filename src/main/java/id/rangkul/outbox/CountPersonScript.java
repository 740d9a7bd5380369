package id.rangkul.outbox;

import id.rangkul.shared.LuaScript;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `count_person.lua`.
final class CountPersonScript {
  private final LuaScript<String> script;

  CountPersonScript(StringRedisTemplate redis) {
    this.script = new LuaScript<>(redis, "count_person", String.class);
  }

  /// Empty where the person is counted, else when the one was counted who must be forgotten first.
  Optional<Instant> run(String person, Instant now, Instant since, int room) {
    String first =
        script.run(
            List.of(OutboxKeys.people()),
            List.of(
                person,
                Long.toString(now.toEpochMilli()),
                Long.toString(since.toEpochMilli()),
                Integer.toString(room)));
    return first.isEmpty()
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(Long.parseLong(first)));
  }
}
