package id.rangkul.simulator;

import id.rangkul.shared.ServiceClock;
import id.rangkul.whatsapp.WhatsAppSettings;
import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the simulated Graph API together.
@InDemoOnly
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {
  private static final int IN_MEMORY = 1024 * 1024;
  private static final long FORM_AROUND_A_FILE = 64L * 1024;

  @Bean
  Door simulatorDoor(WhatsAppSettings whatsApp) {
    return new Door(whatsApp.accessToken());
  }

  @Bean
  Faults simulatorFaults(Changes changes) {
    return new Faults(changes::announce);
  }

  @Bean
  Misbehaviour simulatorMisbehaviour(Faults faults, Later later, Wamids wamids) {
    return new Misbehaviour(faults, later, wamids);
  }

  @Bean
  Rates simulatorRates(SimulatorSettings settings) {
    return new Rates(settings.limits(), Clock.systemUTC());
  }

  @Bean
  Templates simulatorTemplates() {
    return TemplateFiles.onClasspath();
  }

  @Bean
  TemplateOffice simulatorTemplateOffice(
      Templates templates,
      Courier courier,
      Numbers numbers,
      Later later,
      Wamids wamids,
      SimulatorSettings settings) {
    return new TemplateOffice(templates, courier, numbers, later, wamids, settings.approval());
  }

  @Bean
  MediaLinks simulatorMediaLinks(SimulatedWhatsApp here, Wamids wamids, ServiceClock clock) {
    return new MediaLinks(here::server, wamids.hex(), clock);
  }

  @Bean
  GraphApi graphApi(
      Door door,
      Numbers numbers,
      People people,
      Templates templates,
      Shelf shelf,
      Rates rates,
      Desk desk,
      Post post,
      Typing typing,
      Wamids wamids,
      ServiceClock clock) {
    GraphReader reader = new GraphReader(templates, id -> shelf.find(id).isPresent());
    return new GraphApi(door, numbers, people, reader, rates, desk, post, typing, wamids, clock);
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> simulatorHangsUp() {
    return server -> server.addEngineValves(new HangUp());
  }

  /// Lets uploads be read where they are asked for; no request is read as a form otherwise.
  @Bean
  MultipartConfigElement simulatorUploads() {
    long largest = MediaKind.maxOfAll();
    return new MultipartConfigElement("", largest, largest + FORM_AROUND_A_FILE, IN_MEMORY);
  }
}
