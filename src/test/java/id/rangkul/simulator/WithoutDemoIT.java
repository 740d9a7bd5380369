package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = SimulatorOnAPort.class,
    properties = "rangkul.demo=false")
class WithoutDemoIT {
  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"", "/messages", "/phones", "/time", "/events", "/assets/app.js"})
  void isNotThere(String path) throws Exception {
    try (Desktop desk = new Desktop(port)) {
      assertThat(desk.get(path).statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/time", "/phones/+6281310000002/messages", "/graph/v25.0/1/messages"})
  void takesNothing(String path) throws Exception {
    try (Desktop desk = new Desktop(port)) {
      assertThat(desk.post(path, "{}", "kunci-uji").statusCode()).isEqualTo(404);
    }
  }
}
