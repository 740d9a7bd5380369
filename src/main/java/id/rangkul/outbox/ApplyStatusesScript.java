package id.rangkul.outbox;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.LuaScript;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Wamid;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `apply_statuses.lua`.
final class ApplyStatusesScript {
  @SuppressWarnings("rawtypes") // a script's result class carries no type arguments
  private final LuaScript<List> script;

  ApplyStatusesScript(StringRedisTemplate redis) {
    this.script = new LuaScript<>(redis, "apply_statuses", List.class);
  }

  /// Meta's word that a message has come so far.
  ///
  /// @param billedAs the category that it costs in, where it costs anything
  record Step(
      MessageId message, Wamid wamid, State state, Optional<String> billedAs, YearMonth month) {}

  /// Answers the positions, from 0, of messages that want a closer look.
  List<Integer> run(CentreId centre, List<Step> steps) {
    List<Key> keys = new ArrayList<>();
    List<String> args = new ArrayList<>();
    for (Step step : steps) {
      keys.add(OutboxKeys.message(centre, step.message()));
      keys.add(OutboxKeys.billed(centre, step.month()));
      args.add(step.state().name());
      args.add(step.wamid().value());
      args.add(step.billedAs().orElse(""));
    }
    List<?> closer = script.run(keys, args);
    return closer.stream().map(position -> Integer.parseInt(position.toString()) - 1).toList();
  }
}
