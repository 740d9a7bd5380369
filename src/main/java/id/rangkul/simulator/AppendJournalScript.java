package id.rangkul.simulator;

import id.rangkul.shared.Key;
import id.rangkul.shared.LuaScript;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `append_journal.lua`.
final class AppendJournalScript {
  private final LuaScript<Long> script;

  AppendJournalScript(StringRedisTemplate redis) {
    this.script = new LuaScript<>(redis, "append_journal", Long.class);
  }

  void run(Key journal, String line, int limit) {
    script.run(List.of(journal), List.of(line, Integer.toString(limit)));
  }
}
