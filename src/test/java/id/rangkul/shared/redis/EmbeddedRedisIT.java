package id.rangkul.shared.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rangkul.shared.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

class EmbeddedRedisIT {
  @TempDir private Path folder;

  @Test
  void keepsItsDataThroughARestart() throws IOException {
    try (EmbeddedRedis first = EmbeddedRedis.start(DataFolder.take(folder));
        Jedis jedis = connect(first)) {
      jedis.set("kunci", "nilai");
    }
    try (EmbeddedRedis second = EmbeddedRedis.start(DataFolder.take(folder));
        Jedis jedis = connect(second)) {
      assertThat(jedis.get("kunci")).isEqualTo("nilai");
    }
  }

  @Test
  void writesEveryCommandToDiskAndNeverEvicts() throws IOException {
    try (EmbeddedRedis redis = EmbeddedRedis.start(DataFolder.take(folder));
        Jedis jedis = connect(redis)) {
      assertThat(jedis.configGet("append*")).containsEntry("appendonly", "yes");
      assertThat(jedis.configGet("append*")).containsEntry("appendfsync", "always");
      assertThat(jedis.configGet("maxmemory-policy")).containsValue("noeviction");
    }
  }

  @Test
  void refusesASecondServiceOnTheSameFolder() throws IOException {
    try (EmbeddedRedis _ = EmbeddedRedis.start(DataFolder.take(folder))) {
      assertThatThrownBy(() -> DataFolder.take(folder))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("already running on");
    }
  }

  /// A `kill -9` of the service gives its lock back and leaves the server running; closing only the
  /// folder is just that.
  @Test
  void endsTheServerThatAKilledServiceLeftBehind() throws Exception {
    DataFolder lost = DataFolder.take(folder);
    EmbeddedRedis orphan = EmbeddedRedis.start(lost);
    orphan.abandon();
    try (Jedis jedis = connect(orphan)) {
      jedis.set("kunci", "nilai");
    }
    CompletableFuture<ProcessHandle> end = ProcessHandle.of(orphan.pid()).orElseThrow().onExit();
    lost.close();

    try (EmbeddedRedis next = EmbeddedRedis.start(DataFolder.take(folder));
        Jedis jedis = connect(next)) {
      end.get(10, TimeUnit.SECONDS);
      assertThat(jedis.get("kunci")).isEqualTo("nilai");
    }
  }

  @Test
  void startsAServerThatDiedAgainOnTheSamePort() throws IOException {
    try (EmbeddedRedis redis = EmbeddedRedis.start(DataFolder.take(folder))) {
      try (Jedis jedis = connect(redis)) {
        jedis.set("kunci", "nilai");
      }
      ProcessHandle.of(redis.pid()).orElseThrow().destroyForcibly();

      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .ignoreExceptionsInstanceOf(JedisException.class)
          .untilAsserted(
              () -> {
                try (Jedis jedis = connect(redis)) {
                  assertThat(jedis.get("kunci")).isEqualTo("nilai");
                }
              });
    }
  }

  private static Jedis connect(EmbeddedRedis redis) {
    Jedis jedis = new Jedis("127.0.0.1", redis.port());
    jedis.auth(redis.password());
    return jedis;
  }
}
