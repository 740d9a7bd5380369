package id.rangkul.simulator;

import java.util.Optional;
import java.util.function.Supplier;

/// Notes the first thing about a request that Meta would refuse.
final class Check {
  private Optional<GraphError> wrong = Optional.empty();

  Check that(boolean right, Supplier<GraphError> otherwise) {
    if (wrong.isEmpty() && !right) {
      wrong = Optional.of(otherwise.get());
    }
    return this;
  }

  /// A parameter that must be there.
  Check given(String text, String name) {
    return that(!text.isBlank(), () -> GraphError.missing(name));
  }

  Check length(String what, String text, int min, int max) {
    int length = text.codePointCount(0, text.length());
    boolean empty = min > 0 && text.isBlank();
    return that(
        !empty && length <= max,
        () ->
            GraphError.badValue(
                what + " length invalid. Min length: " + min + ", Max length: " + max));
  }

  Check none(Optional<GraphError> found) {
    if (wrong.isEmpty()) {
      wrong = found;
    }
    return this;
  }

  Optional<GraphError> wrong() {
    return wrong;
  }

  ContentReading reading(Supplier<Content> content) {
    return wrong
        .<ContentReading>map(ContentReading.Refused::new)
        .orElseGet(() -> new ContentReading.Read(content.get()));
  }
}
