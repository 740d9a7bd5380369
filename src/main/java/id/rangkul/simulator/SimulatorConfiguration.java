package id.rangkul.simulator;

import id.rangkul.shared.ServiceClock;
import id.rangkul.whatsapp.WebhookSignature;
import id.rangkul.whatsapp.WhatsAppSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts phones, people and webhooks together; the Graph API is in [GraphConfiguration]. Needs from
/// others: the [ServiceClock], WhatsApp's settings and signature, and the demo's phones, as
/// [DemoPhone] beans or as one list of them.
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
  Desk simulatorDesk(Journal journal, Later later, Changes changes) {
    return new Desk(journal, later, changes::announce);
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
  People simulatorPeople(ObjectProvider<List<DemoPhone>> phones, Journal journal, Changes changes) {
    return new People(phones.getIfAvailable(List::of), journal, changes::announce);
  }

  @Bean
  Numbers simulatorNumbers(
      WhatsAppSettings whatsApp, SimulatorSettings simulator, Journal journal) {
    String account = whatsApp.businessAccountId().orElse(DEMO_ACCOUNT);
    List<BusinessNumber> configured = new ArrayList<>();
    configured.add(
        new BusinessNumber(
            account,
            whatsApp.phoneNumberId().orElse(DEMO_NUMBER),
            simulator.displayPhoneNumber(),
            simulator.businessName()));
    for (SimulatorSettings.OwnNumber number : simulator.numbers()) {
      configured.add(
          new BusinessNumber(account, number.id(), number.displayPhoneNumber(), number.name()));
    }
    return new Numbers(configured, journal);
  }

  @Bean
  Shelf simulatorShelf(ServiceClock clock, Desk desk) {
    Shelf shelf = new Shelf(clock);
    shelf.restore(desk.all());
    return shelf;
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
      Shelf shelf,
      People people,
      Numbers numbers,
      Faults faults,
      Later later,
      ServiceClock clock) {
    return new Post(
        desk,
        courier,
        new MessageWebhook(shelf),
        people,
        numbers,
        later,
        clock,
        faults::habit,
        new SecureRandom());
  }

  @Bean
  Phones phones(
      Desk desk,
      Post post,
      People people,
      Numbers numbers,
      Shelf shelf,
      Rates rates,
      Wamids wamids,
      ServiceClock clock) {
    return new Phones(desk, post, people, numbers, shelf, rates, wamids, clock);
  }

  @Bean
  Movers simulatorMovers(
      People people, Desk desk, Post post, Numbers numbers, Wamids wamids, ServiceClock clock) {
    return new Movers(people, desk, post, numbers, wamids, clock);
  }

  @Bean
  Screens screens(Desk desk, People people, Numbers numbers, Typing typing) {
    return new Screens(desk, people, numbers, typing);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> simulatorResumes(Post post) {
    return _ -> post.resume();
  }
}
