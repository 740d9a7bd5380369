package id.rangkul.shared.redis;

import id.rangkul.shared.StartRefused;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/// Chooses the Redis: the configured one after a look at its settings, else an embedded one.
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {
  private static final Logger log = LoggerFactory.getLogger(RedisConfiguration.class);

  @Configuration(proxyBeanMethods = false)
  @Conditional(OnEmbeddedRedis.class)
  static class Embedded {
    @Bean
    DataFolder dataFolder(@Value("${rangkul.data:./data}") Path folder) {
      return DataFolder.take(folder);
    }

    @Bean
    EmbeddedRedis embeddedRedis(DataFolder folder) {
      EmbeddedRedis redis = EmbeddedRedis.start(folder);
      log.info("No Redis is configured: an embedded one keeps its data in {}", folder.file(""));
      return redis;
    }

    @Bean
    DataRedisConnectionDetails embeddedRedisConnection(EmbeddedRedis redis) {
      return new DataRedisConnectionDetails() {
        @Override
        public String getPassword() {
          return redis.password();
        }

        @Override
        public Standalone getStandalone() {
          return Standalone.of("127.0.0.1", redis.port());
        }
      };
    }
  }

  @Bean
  static PooledJedis pooledJedis() {
    return new PooledJedis();
  }

  /// Whether the configured Redis has been looked at and found to keep what it is given.
  record DurableRedis() {}

  @Bean
  DurableRedis durableRedis(
      RedisConnectionFactory connections,
      @Value("${rangkul.accept-data-loss:false}") boolean dataLossAccepted) {
    try (RedisConnection connection = connections.getConnection()) {
      DurabilityCheck.require(connection, dataLossAccepted);
      return new DurableRedis();
    } catch (DataAccessException e) {
      throw new StartRefused(
          "Redis cannot be reached: " + e.getMostSpecificCause().getMessage(),
          "Check SPRING_DATA_REDIS_URL, the network and the password, and that the user may run"
              + " CONFIG GET.",
          e);
    }
  }
}
