package id.rangkul.outbox;

import id.rangkul.shared.Key;
import id.rangkul.shared.LuaScript;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `look_at_heads.lua`.
final class LookAtHeadsScript {
  @SuppressWarnings("rawtypes") // a script's result class carries no type arguments
  private final LuaScript<List> script;

  LookAtHeadsScript(StringRedisTemplate redis) {
    this.script = new LuaScript<>(redis, "look_at_heads", List.class);
  }

  /// The first id of each list, empty text where the list is empty.
  List<String> run(List<Key> lists) {
    List<?> heads = script.run(lists, List.of());
    return heads.stream().map(Object::toString).toList();
  }
}
