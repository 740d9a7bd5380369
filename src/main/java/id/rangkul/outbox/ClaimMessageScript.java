package id.rangkul.outbox;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.LuaScript;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `claim_message.lua`.
final class ClaimMessageScript {
  @SuppressWarnings("rawtypes") // a script's result class carries no type arguments
  private final LuaScript<List> script;

  ClaimMessageScript(StringRedisTemplate redis) {
    this.script = new LuaScript<>(redis, "claim_message", List.class);
  }

  /// The attempt that was begun, and the state that the message had before.
  ///
  /// @param refusals how often in a row the party was written to too fast
  record Attempt(int number, State before, int refusals) {}

  Optional<Attempt> run(Next next, Instant now, Instant callEnds, Instant waitEnds) {
    CentreId centre = next.centre();
    List<?> answer =
        script.run(
            List.of(
                OutboxKeys.due(centre, next.queue()),
                OutboxKeys.inflight(centre),
                OutboxKeys.to(centre, next.party(), next.queue()),
                OutboxKeys.message(centre, next.id()),
                OutboxKeys.pair(centre, next.party())),
            List.of(
                next.party(),
                next.id().value(),
                Long.toString(now.toEpochMilli()),
                Long.toString(callEnds.toEpochMilli()),
                Long.toString(waitEnds.toEpochMilli()),
                Long.toString(PairPace.EVERY.toMillis()),
                Long.toString(PairPace.borrowable().toMillis())));
    return answer.size() < 4
        ? Optional.empty()
        : Optional.of(
            new Attempt(
                Integer.parseInt(answer.get(1).toString()),
                State.valueOf(answer.get(2).toString()),
                Integer.parseInt(answer.get(3).toString())));
  }
}
