package id.rangkul.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `commit_turn.lua`.
final class CommitTurnScript {
  private static final String CONFLICT = "CONFLICT ";

  private final LuaScript<String> script;

  CommitTurnScript(StringRedisTemplate redis) {
    this.script = new LuaScript<>(redis, "commit_turn", String.class);
  }

  Commit run(UnitOfWork unit) {
    Keyring keys = new Keyring();
    List<String> args = new ArrayList<>();
    unit.lease().ifPresent(lease -> keys.index(lease.key()));
    args.add(unit.lease().map(Lease::token).orElse(""));
    args.add(Integer.toString(unit.expected().size()));
    unit.expected()
        .forEach(
            (key, version) -> {
              args.add(keys.index(key));
              args.add(Long.toString(version));
            });
    for (UnitOfWork.Write write : unit.writes()) {
      args.add(write.command());
      args.add(keys.index(write.key()));
      args.add(Integer.toString(write.args().size()));
      args.addAll(write.args());
    }
    return outcome(script.run(keys.inOrder(), args));
  }

  private static Commit outcome(String answer) {
    if (answer.startsWith(CONFLICT)) {
      return new Commit.Conflict(answer.substring(CONFLICT.length()));
    }
    return switch (answer) {
      case "COMMITTED" -> new Commit.Committed();
      case "NOT_OWNER" -> new Commit.NotOwner();
      default -> throw new IllegalStateException("commit_turn answered " + answer);
    };
  }

  /// Numbers each key once, from 1 as Lua counts.
  private static final class Keyring {
    private final Map<Key, String> indexes = new LinkedHashMap<>();

    String index(Key key) {
      return indexes.computeIfAbsent(key, _ -> Integer.toString(indexes.size() + 1));
    }

    List<Key> inOrder() {
      return List.copyOf(indexes.keySet());
    }
  }
}
