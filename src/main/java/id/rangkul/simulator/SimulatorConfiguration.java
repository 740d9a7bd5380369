package id.rangkul.simulator;

import id.rangkul.shared.ServiceClock;
import id.rangkul.whatsapp.WebhookSignature;
import id.rangkul.whatsapp.WhatsAppSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the simulator together. Needs from others: the [ServiceClock], WhatsApp's settings and
/// signature, and the demo's phones, as [DemoPhone] beans or as one list of them.
@InDemoOnly
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SimulatorSettings.class)
class SimulatorConfiguration {
  private static final String DEMO_NUMBER = "106540352242922";
  private static final String DEMO_ACCOUNT = "102290129340398";

  @Bean
  SimulatedWhatsApp simulatedWhatsApp() {
    return new SimulatedWhatsApp();
  }

  @Bean
  Hands simulatorHands() {
    return new Hands();
  }

  @Bean(destroyMethod = "close")
  Changes simulatorChanges(Later later) {
    return new Changes(later);
  }

  @Bean
  Desk simulatorDesk(Journal journal, Changes changes) {
    return new Desk(journal, changes::announce);
  }

  @Bean
  TimeMachine timeMachine(ServiceClock clock, Journal journal, Changes changes) {
    return new TimeMachine(clock, journal, changes::announce);
  }

  @Bean
  Typing simulatorTyping(Later later, Changes changes) {
    return new Typing(Clock.systemUTC(), later, changes::announce);
  }

  @Bean
  PhoneBook phoneBook(ObjectProvider<List<DemoPhone>> phones) {
    return new PhoneBook(phones.getIfAvailable(List::of));
  }

  @Bean
  Wamids wamids() {
    return new Wamids(new SecureRandom());
  }

  @Bean
  Courier courier(SimulatedWhatsApp here, WebhookSignature signature, Later later) {
    return new Courier(here::webhook, signature, later, Pauses.OF_THE_DEMO);
  }

  @Bean
  Post post(
      Desk desk,
      Courier courier,
      PhoneBook book,
      Later later,
      ServiceClock clock,
      WhatsAppSettings whatsApp,
      SimulatorSettings simulator) {
    BusinessNumber business =
        new BusinessNumber(
            whatsApp.businessAccountId().orElse(DEMO_ACCOUNT),
            whatsApp.phoneNumberId().orElse(DEMO_NUMBER),
            simulator.displayPhoneNumber());
    return new Post(desk, courier, new WebhookBodies(business), book, later, clock);
  }

  @Bean
  GraphApi graphApi(
      WhatsAppSettings whatsApp,
      Desk desk,
      Post post,
      Typing typing,
      Wamids wamids,
      ServiceClock clock) {
    GraphApi.Account account =
        new GraphApi.Account(whatsApp.accessToken(), whatsApp.phoneNumberId().orElse(DEMO_NUMBER));
    GraphReader reader = new GraphReader(TemplateFiles.onClasspath());
    return new GraphApi(account, reader, desk, post, typing, wamids, clock);
  }

  @Bean
  Phones phones(Desk desk, Post post, Wamids wamids, ServiceClock clock) {
    return new Phones(desk, post, wamids, clock);
  }

  @Bean
  Screens screens(Desk desk, PhoneBook book, Typing typing, SimulatorSettings settings) {
    return new Screens(desk, book, typing, settings.businessName());
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> simulatorResumes(Post post) {
    return _ -> post.resume();
  }
}
