package id.rangkul.whatsapp.webhook;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads JSON that may be of any shape: what is missing or of another type is empty, never an
/// error.
final class Loose {
  private Loose() {}

  /// A field that is a string.
  static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }

  /// A field that is a string or a whole number: Meta writes ids and times either way.
  static Optional<String> token(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isIntegralNumber() ? Optional.of(value.asString()) : text(node, field);
  }

  /// The elements of a field that should be an array. Anything else that is there counts as one
  /// element, so that whoever reads it can keep it.
  static List<JsonNode> each(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isArray()) {
      return List.copyOf(value.values());
    }
    return value.isMissingNode() || value.isNull() ? List.of() : List.of(value);
  }
}
