package id.rangkul.support;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.redis.DataFolder;
import id.rangkul.shared.redis.EmbeddedRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.data.redis.connection.RedisPassword;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.jedis.JedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/// One real Redis for all tests of this process. Tests share the server but no key: each takes a
/// centre of its own.
public final class TestRedis {
  private static final AtomicInteger CENTRES = new AtomicInteger();
  private static final EmbeddedRedis SERVER = start();
  private static final StringRedisTemplate TEMPLATE = connect();

  private TestRedis() {}

  public static StringRedisTemplate template() {
    return TEMPLATE;
  }

  public static CentreId freshCentre() {
    return new CentreId("centre-" + CENTRES.incrementAndGet());
  }

  public static String url() {
    return "redis://:" + SERVER.password() + "@127.0.0.1:" + SERVER.port();
  }

  private static EmbeddedRedis start() {
    try {
      Path folder = Files.createTempDirectory("rangkul-test-redis");
      EmbeddedRedis server = EmbeddedRedis.start(DataFolder.take(folder));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedRedis server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StringRedisTemplate connect() {
    RedisStandaloneConfiguration where =
        new RedisStandaloneConfiguration("127.0.0.1", SERVER.port());
    where.setPassword(RedisPassword.of(SERVER.password()));
    JedisConnectionFactory connections = new JedisConnectionFactory(where);
    connections.afterPropertiesSet();
    connections.start();
    return new StringRedisTemplate(connections);
  }
}
