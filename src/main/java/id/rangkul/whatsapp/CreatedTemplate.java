package id.rangkul.whatsapp;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A template that Meta has just taken in: its id, its status such as PENDING, and the category
/// that Meta put it in, which may be another than we asked for.
public record CreatedTemplate(String id, String status, String category) {
  static Optional<CreatedTemplate> read(JsonNode answer) {
    String id = answer.path("id").asString("");
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CreatedTemplate(
                id, answer.path("status").asString(""), answer.path("category").asString("")));
  }
}
