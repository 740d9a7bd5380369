package id.rangkul.simulator;

import id.rangkul.shared.ServiceClock;
import id.rangkul.whatsapp.WebhookSignature;
import id.rangkul.whatsapp.WhatsAppSettings;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// The simulator alone on a web server, with a memory that dies with it and a webhook that
/// remembers what it is told.
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class
})
@Import({
  SimulatorConfiguration.class,
  GraphConfiguration.class,
  GraphController.class,
  GraphMediaController.class,
  GraphObjectController.class,
  GraphTemplatesController.class,
  MetaOfficeController.class,
  FaultsController.class,
  PhonesController.class,
  TimeController.class,
  EventsController.class,
  PageController.class,
  PageAssets.class
})
class SimulatorOnAPort {
  static final String NUMBER = "106000000000001";
  static final String TOKEN = "kunci-uji";

  @Bean
  ServiceClock clock() {
    return new ServiceClock(Clock.systemUTC());
  }

  @Bean
  Journal journal() {
    return new MemoryJournal();
  }

  @Bean
  WebhookSignature signature() {
    return new WebhookSignature("rahasia-uji");
  }

  @Bean
  WhatsAppSettings whatsApp() {
    return new WhatsAppSettings(
        URI.create("http://localhost"),
        "v25.0",
        TOKEN,
        "rahasia-uji",
        "sandi-uji",
        Optional.of(NUMBER),
        Optional.empty());
  }

  @Bean
  List<DemoPhone> demoPhones() {
    return List.of(
        new DemoPhone(Bubbles.SRI, "Ibu Sri", "family", "IS"),
        new DemoPhone(Bubbles.BUDI, "Mas Budi", "client", "MB"));
  }

  @Bean
  HeardWebhooks heardWebhooks(WebhookSignature signature) {
    return new HeardWebhooks(signature);
  }

  @Bean
  RouterFunction<ServerResponse> webhook(HeardWebhooks heard) {
    return RouterFunctions.route()
        .POST(
            "/webhook",
            request -> {
              heard.hear(
                  request.body(byte[].class),
                  request.headers().firstHeader(WebhookSignature.HEADER));
              return ServerResponse.ok().build();
            })
        .build();
  }
}
