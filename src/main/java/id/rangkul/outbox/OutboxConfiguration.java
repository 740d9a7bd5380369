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
  Numbers numbers(Records records, StringRedisTemplate redis) {
    return new Numbers(records, new ReplaceStandingScript(redis), wall);
  }

  @Bean
  Statuses statuses(
      Records records,
      SettleMessageScript settlements,
      StringRedisTemplate redis,
      Numbers numbers) {
    return new Statuses(records, settlements, new ApplyStatusesScript(redis), numbers, bell, wall);
  }

  @Bean
  @Profile("!command")
  WhatsAppHealth whatsappHealthIndicator(
      Directory directory, Numbers numbers, MeterRegistry meters) {
    return new WhatsAppHealth(directory, numbers, meters);
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
      Numbers numbers,
      SettleMessageScript settlements,
      GraphClient graph,
      MeterRegistry meters,
      @Value("${rangkul.daily-people:250}") int peopleInADay) {
    Delivery delivery =
        new Delivery(
            new ClaimMessageScript(redis),
            settlements,
            new DailyPeople(new CountPersonScript(redis), peopleInADay),
            numbers,
            records.codec(),
            graph,
            wall,
            meters);
    Gates gates = new Gates(numbers, pace, new PutOffScript(redis), wall);
    return new Sender(directory, new Ahead(records, redis), gates, delivery, bell, wall);
  }
}
