package id.rangkul.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/// One Lua file under `lua/` on the classpath, run by its SHA and loaded when Redis does not know
/// it yet.
public final class LuaScript<T> {
  private final StringRedisTemplate redis;
  private final RedisScript<T> script;

  public LuaScript(StringRedisTemplate redis, String name, Class<T> result) {
    this.redis = redis;
    this.script = new DefaultRedisScript<>(read("/lua/" + name + ".lua"), result);
  }

  public T run(List<Key> keys, List<String> args) {
    T result =
        redis.execute(script, keys.stream().map(Key::text).toList(), args.toArray(Object[]::new));
    if (result == null) {
      throw new IllegalStateException("a script answered nothing");
    }
    return result;
  }

  private static String read(String path) {
    try (InputStream in = LuaScript.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not on the classpath");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
