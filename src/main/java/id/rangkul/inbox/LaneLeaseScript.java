package id.rangkul.inbox;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Lease;
import id.rangkul.shared.LuaScript;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `claim_lane.lua` and `release_lane.lua`.
final class LaneLeaseScript {
  private final LuaScript<String> claim;
  private final LuaScript<Long> release;

  LaneLeaseScript(StringRedisTemplate redis) {
    this.claim = new LuaScript<>(redis, "claim_lane", String.class);
    this.release = new LuaScript<>(redis, "release_lane", Long.class);
  }

  Optional<Lease> claim(
      CentreId centre, int lane, String instance, Optional<Lease> held, Duration lasts) {
    var lease = InboxKeys.lease(centre, lane);
    String token =
        claim.run(
            List.of(lease, InboxKeys.epoch(centre, lane)),
            List.of(instance, held.map(Lease::token).orElse(""), Long.toString(lasts.toMillis())));
    return token.isEmpty() ? Optional.empty() : Optional.of(new Lease(lease, token));
  }

  void release(Lease lease) {
    release.run(List.of(lease.key()), List.of(lease.token()));
  }
}
