package id.rangkul.media;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.LuaScript;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `claim_errand.lua`.
final class ClaimErrandScript {
  @SuppressWarnings("rawtypes") // a script's result class carries no type arguments
  private final LuaScript<List> script;

  ClaimErrandScript(StringRedisTemplate redis) {
    this.script = new LuaScript<>(redis, "claim_errand", List.class);
  }

  /// The attempt that was begun, and the errand as JSON.
  record Claimed(int attempt, String what) {}

  Optional<Claimed> run(CentreId centre, String name, Instant now, Instant claimEnds) {
    List<?> answer =
        script.run(
            List.of(MediaKeys.due(centre), MediaKeys.errand(centre, name)),
            List.of(
                name, Long.toString(now.toEpochMilli()), Long.toString(claimEnds.toEpochMilli())));
    return answer.size() < 2
        ? Optional.empty()
        : Optional.of(
            new Claimed(Integer.parseInt(answer.get(0).toString()), answer.get(1).toString()));
  }
}
