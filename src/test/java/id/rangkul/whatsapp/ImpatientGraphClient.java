package id.rangkul.whatsapp;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The real client, which gives up much sooner than it does in service.
public final class ImpatientGraphClient {
  private static final GraphHttp.Timeouts SHORT =
      new GraphHttp.Timeouts(Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofMillis(600));

  private ImpatientGraphClient() {}

  public static GraphClient of(URI graph) {
    return new GraphClient(
        () -> graph,
        new WhatsAppSettings(
            graph, "v25.0", "token", "secret", "word", Optional.empty(), Optional.empty()),
        SHORT);
  }
}
