package id.rangkul.whatsapp.webhook;

import id.rangkul.shared.Wamid;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads Meta's ids of messages.
final class Wamids {
  private Wamids() {}

  static Optional<Wamid> read(JsonNode node, String field) {
    return Loose.text(node, field)
        .filter(it -> !it.isBlank() && it.length() <= Wamid.MAX_LENGTH)
        .map(Wamid::new);
  }
}
