package id.rangkul.whatsapp;

import java.net.URI;
import java.util.Optional;

/// Clients of a Graph API on this machine.
final class Graphs {
  private Graphs() {}

  static GraphClient client(URI base) {
    return client(base, GraphHttp.Timeouts.STANDARD);
  }

  static GraphClient client(URI base, GraphHttp.Timeouts timeouts) {
    WhatsAppSettings settings =
        new WhatsAppSettings(
            base, "v25.0", "token-uji", "rahasia", "sandi", Optional.empty(), Optional.empty());
    return new GraphClient(() -> base, settings, timeouts);
  }
}
