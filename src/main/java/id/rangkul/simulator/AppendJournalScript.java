package id.rangkul.simulator;

import id.rangkul.shared.Key;
import id.rangkul.shared.LuaScript;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `append_journal.lua`.
final class AppendJournalScript {
  private final LuaScript<Long> script;

  AppendJournalScript(StringRedisTemplate redis) {
    this.script = new LuaScript<>(redis, "append_journal", Long.class);
  }

  void run(Key journal, List<String> lines, int limit) {
    List<String> args = new ArrayList<>(lines.size() + 1);
    args.add(Integer.toString(limit));
    args.addAll(lines);
    script.run(List.of(journal), args);
  }
}
