package id.rangkul.outbox;

import id.rangkul.inbox.Directory;
import id.rangkul.inbox.InboxSettings;
import id.rangkul.inbox.Inflow;
import id.rangkul.shared.Records;
import id.rangkul.whatsapp.GraphClient;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
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
  Pace pace(
      Records records,
      StringRedisTemplate redis,
      Inflow inflow,
      @Value("${rangkul.mps:80}") int messagesPerSecond) {
    SharedBuckets buckets =
        new SharedBuckets(records, new SwapBucketScript(redis), TimeMeter.SYSTEM_MILLISECONDS);
    return new Pace(messagesPerSecond, buckets::at, inflow, System::nanoTime);
  }

  @Bean
  @Profile("!command")
  Sender sender(
      Directory directory,
      Records records,
      StringRedisTemplate redis,
      Pace pace,
      SettleMessageScript settlements,
      GraphClient graph,
      MeterRegistry meters) {
    Delivery delivery =
        new Delivery(
            new ClaimMessageScript(redis), settlements, records.codec(), graph, wall, meters);
    return new Sender(directory, new Ahead(records, redis), pace, delivery, bell, wall);
  }
}
