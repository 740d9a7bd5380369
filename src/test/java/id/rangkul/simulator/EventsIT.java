package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = SimulatorOnAPort.class,
    properties = "rangkul.demo=true")
class EventsIT {
  @LocalServerPort private int port;

  @Test
  @Timeout(30)
  void announcesEveryChange() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient();
        Desktop desk = new Desktop(port)) {
      URI events = URI.create("http://localhost:" + port + "/simulator/events");
      HttpResponse<InputStream> stream =
          http.send(HttpRequest.newBuilder(events).build(), BodyHandlers.ofInputStream());
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
        long first = nextRevision(lines);

        desk.write(Desktop.freshPhone(), "{'text':'halo'}");

        assertThat(nextRevision(lines)).isGreaterThan(first);
      }
      http.shutdownNow();
    }
  }

  private static long nextRevision(BufferedReader lines) throws Exception {
    String id = "id:";
    for (Optional<String> line = line(lines); line.isPresent(); line = line(lines)) {
      if (line.get().startsWith(id)) {
        return Long.parseLong(line.get().substring(id.length()).trim());
      }
    }
    throw new AssertionError("the stream ended");
  }

  private static Optional<String> line(BufferedReader lines) throws Exception {
    return Optional.ofNullable(lines.readLine());
  }
}
