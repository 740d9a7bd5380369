package id.rangkul.outbox;

import id.rangkul.inbox.Directory;
import id.rangkul.inbox.InboxSettings;
import id.rangkul.shared.Records;
import id.rangkul.whatsapp.GraphClient;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.redis.core.StringRedisTemplate;

@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {
  private final Clock wall = Clock.systemUTC();
  private final SenderBell bell = new SenderBell();

  @Bean
  Outbox outbox(Records records) {
    return new Outbox(records, wall, bell);
  }

  @Bean
  SettleMessageScript settleMessageScript(
      StringRedisTemplate redis, Records records, InboxSettings inbox) {
    return new SettleMessageScript(redis, records.codec(), inbox.lanes());
  }

  @Bean
  Statuses statuses(
      Records records,
      SettleMessageScript settlements,
      StringRedisTemplate redis,
      InboxSettings inbox) {
    return new Statuses(
        records,
        settlements,
        new GrowStatusScript(redis),
        new GrowStatusesScript(redis),
        bell,
        wall,
        inbox.lanes());
  }

  @Bean
  @Profile("!command")
  Sender sender(
      Directory directory,
      Records records,
      StringRedisTemplate redis,
      SettleMessageScript settlements,
      GraphClient graph,
      MeterRegistry meters,
      @Value("${rangkul.mps:80}") int messagesPerSecond) {
    return new Sender(
        directory,
        records,
        new ClaimMessageScript(redis),
        settlements,
        graph,
        bell,
        rate(messagesPerSecond),
        wall,
        meters);
  }

  /// The number's throughput as seen by this instance alone; sharing it between instances comes
  /// with the channel's own issue.
  private static Bucket rate(int messagesPerSecond) {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(Math.max(1, messagesPerSecond / 10))
                    .refillGreedy(messagesPerSecond, Duration.ofSeconds(1)))
        .build();
  }
}
