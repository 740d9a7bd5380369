package id.rangkul.simulator;

import id.rangkul.shared.Sensitive;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads single values, leniently: what is not of the kind that is asked for is not there.
final class Json {
  private Json() {}

  static Optional<String> text(JsonNode node) {
    return node.isString() ? Optional.of(node.asString()) : Optional.empty();
  }

  static Optional<Sensitive> words(JsonNode node) {
    return text(node).filter(text -> !text.isBlank()).map(Sensitive::new);
  }
}
