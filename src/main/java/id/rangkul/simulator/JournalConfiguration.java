package id.rangkul.simulator;

import id.rangkul.shared.Commits;
import id.rangkul.shared.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Keeps the simulator's memory in Redis. Apart from the rest, which can do with any [Journal].
@InDemoOnly
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {
  private static final String TAG = "simulator";

  @Bean
  Journal simulatorJournal(Records records, Commits commits, StringRedisTemplate redis) {
    return new RedisJournal(records, commits, new AppendJournalScript(redis), TAG);
  }
}
