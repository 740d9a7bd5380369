package id.rangkul.outbox;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.LuaScript;
import id.rangkul.shared.MessageId;
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
  record Attempt(int number, State before) {}

  Optional<Attempt> run(
      CentreId centre,
      Queue queue,
      String party,
      MessageId id,
      Instant now,
      Instant callEnds,
      Instant waitEnds) {
    List<?> answer =
        script.run(
            List.of(
                OutboxKeys.due(centre, queue),
                OutboxKeys.inflight(centre),
                OutboxKeys.to(centre, party, queue),
                OutboxKeys.message(centre, id)),
            List.of(
                party,
                id.value(),
                Long.toString(now.toEpochMilli()),
                Long.toString(callEnds.toEpochMilli()),
                Long.toString(waitEnds.toEpochMilli())));
    return answer.size() < 3
        ? Optional.empty()
        : Optional.of(
            new Attempt(
                Integer.parseInt(answer.get(1).toString()),
                State.valueOf(answer.get(2).toString())));
  }
}
