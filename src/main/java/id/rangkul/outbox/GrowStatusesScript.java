package id.rangkul.outbox;

import id.rangkul.shared.Key;
import id.rangkul.shared.LuaScript;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `grow_statuses.lua`.
final class GrowStatusesScript {
  @SuppressWarnings("rawtypes") // a script's result class carries no type arguments
  private final LuaScript<List> script;

  GrowStatusesScript(StringRedisTemplate redis) {
    this.script = new LuaScript<>(redis, "grow_statuses", List.class);
  }

  /// Answers the positions, from 0, of messages that want a closer look.
  List<Integer> run(List<Key> messages, List<State> states) {
    List<?> closer = script.run(messages, states.stream().map(State::name).toList());
    return closer.stream().map(position -> Integer.parseInt(position.toString()) - 1).toList();
  }
}
