package id.rangkul.whatsapp;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One of our numbers as Meta sees it, in Meta's words: `quality` such as GREEN, `throughput` such
/// as STANDARD.
public record NumberState(String id, Optional<String> quality, Optional<String> throughput) {
  static Optional<NumberState> read(JsonNode answer) {
    return text(answer.path("id"))
        .map(
            id ->
                new NumberState(
                    id,
                    text(answer.path("quality_rating")),
                    text(answer.path("throughput").path("level"))));
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
  }
}
