package id.rangkul.timers;

import id.rangkul.inbox.InboxSettings;
import id.rangkul.inbox.Wakes;
import id.rangkul.shared.RecordCodec;
import id.rangkul.shared.ServiceClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

@Configuration(proxyBeanMethods = false)
class TimersConfiguration {
  @Bean
  Timers timers(RecordCodec codec, InboxSettings inbox) {
    return new Timers(codec, inbox);
  }

  @Bean
  TimerPump timerPump(
      StringRedisTemplate redis, InboxSettings inbox, Wakes wakes, ServiceClock clock) {
    var script = new ReleaseTimersScript(redis, inbox.lanes());
    return new TimerPump(script, wakes, clock, inbox.lanes());
  }
}
