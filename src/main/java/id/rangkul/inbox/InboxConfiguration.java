package id.rangkul.inbox;

import id.rangkul.privacy.Lookup;
import id.rangkul.shared.Commits;
import id.rangkul.shared.RecordCodec;
import id.rangkul.shared.Records;
import id.rangkul.shared.ServiceClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {
  @Bean
  InboxSettings inboxSettings() {
    return InboxSettings.standard();
  }

  @Bean
  Wakes wakes() {
    return new Wakes();
  }

  @Bean
  Directory directory(Records records, Commits commits, Lookup lookup) {
    return new Directory(records, commits, lookup);
  }

  @Bean
  RawBodies rawBodies(RecordCodec codec, Commits commits) {
    return new RedisRawBodies(codec, commits);
  }

  @Bean
  Ledger ledger(Records records) {
    return new Ledger(records);
  }

  @Bean
  Instances instances(
      StringRedisTemplate redis,
      Commits commits,
      InboxSettings settings,
      @Value("${rangkul.instance:}") String name) {
    String self = name.isBlank() ? UUID.randomUUID().toString() : name;
    return new Instances(self, new SignOfLifeScript(redis), commits, settings);
  }

  @Bean
  Lanes lanes(
      StringRedisTemplate redis, Records records, Instances instances, InboxSettings settings) {
    return new Lanes(records, new LaneLeaseScript(redis), instances, settings);
  }

  @Bean
  Inflow inflow() {
    return new Inflow(System::nanoTime);
  }

  @Bean
  Intake intake(
      Directory directory,
      StringRedisTemplate redis,
      RecordCodec codec,
      Commits commits,
      Wakes wakes,
      InboxSettings settings,
      ServiceClock clock,
      MeterRegistry meters,
      Inflow inflow) {
    RedisIntake intake =
        new RedisIntake(
            directory,
            new AcceptArrivalsScript(redis, codec),
            codec,
            commits,
            wakes,
            settings,
            clock,
            meters);
    return new CountedIntake(intake, inflow);
  }
}
