package id.rangkul.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

@Configuration(proxyBeanMethods = false)
class SharedConfiguration {
  @Bean
  ServiceClock serviceClock() {
    return new ServiceClock(Clock.systemUTC());
  }

  @Bean
  RecordCodec recordCodec(Sealer sealer) {
    return new RecordCodec(sealer);
  }

  @Bean
  Records records(StringRedisTemplate redis, RecordCodec codec) {
    return new Records(redis, codec);
  }

  @Bean
  Commits commits(StringRedisTemplate redis) {
    return new Commits(redis);
  }
}
