package id.rangkul.outbox;

import id.rangkul.shared.Key;
import id.rangkul.shared.LuaScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `look_at_messages.lua`.
final class LookAtMessagesScript {
  @SuppressWarnings("rawtypes") // a script's result class carries no type arguments
  private final LuaScript<List> script;

  LookAtMessagesScript(StringRedisTemplate redis) {
    this.script = new LuaScript<>(redis, "look_at_messages", List.class);
  }

  /// The fields of each message, none where it is not there.
  List<Map<String, String>> run(List<Key> messages) {
    List<Map<String, String>> found = new ArrayList<>();
    for (Object message : script.run(messages, List.of())) {
      found.add(fields((List<?>) message));
    }
    return found;
  }

  private static Map<String, String> fields(List<?> pairs) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      fields.put(pairs.get(i).toString(), pairs.get(i + 1).toString());
    }
    return fields;
  }
}
