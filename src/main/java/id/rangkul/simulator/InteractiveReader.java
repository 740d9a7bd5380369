package id.rangkul.simulator;

import id.rangkul.shared.Sensitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads a message with reply buttons.
final class InteractiveReader {
  static final int MAX_BODY = 1024;
  static final int MAX_BUTTONS = 3;
  static final int MAX_TITLE = 20;
  static final int MAX_ID = 256;

  private InteractiveReader() {}

  static ContentReading read(JsonNode interactive) {
    String type = interactive.path("type").asString("");
    if (!type.equals("button")) {
      return new ContentReading.Refused(GraphError.unsupported("interactive " + type));
    }
    String body = interactive.path("body").path("text").asString("");
    List<QuickReply> buttons = buttons(interactive.path("action").path("buttons"));
    return wrongBody(body)
        .or(() -> wrongButtons(buttons))
        .<ContentReading>map(ContentReading.Refused::new)
        .orElseGet(
            () -> new ContentReading.Read(new Content.Interactive(new Sensitive(body), buttons)));
  }

  private static List<QuickReply> buttons(JsonNode nodes) {
    List<QuickReply> buttons = new ArrayList<>();
    for (JsonNode node : nodes) {
      JsonNode reply = node.path("reply");
      boolean isReply = node.path("type").asString("").equals("reply");
      buttons.add(
          new QuickReply(
              isReply ? reply.path("id").asString("") : "", reply.path("title").asString("")));
    }
    return buttons;
  }

  private static Optional<GraphError> wrongBody(String body) {
    return body.isBlank() || length(body) > MAX_BODY
        ? Optional.of(
            GraphError.badValue("Body text length invalid. Min length: 1, Max length: " + MAX_BODY))
        : Optional.empty();
  }

  private static Optional<GraphError> wrongButtons(List<QuickReply> buttons) {
    if (buttons.isEmpty() || buttons.size() > MAX_BUTTONS) {
      return wrong(
          "Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: " + MAX_BUTTONS);
    }
    Set<String> seen = new HashSet<>();
    for (QuickReply button : buttons) {
      if (button.title().isBlank() || length(button.title()) > MAX_TITLE) {
        return wrong("Button title length invalid. Min length: 1, Max length: " + MAX_TITLE);
      }
      if (button.id().isBlank() || length(button.id()) > MAX_ID) {
        return wrong("Button id length invalid. Min length: 1, Max length: " + MAX_ID);
      }
      if (!seen.add(button.id()) || !seen.add("title " + button.title())) {
        return wrong("Button ids and titles must be unique");
      }
    }
    return Optional.empty();
  }

  private static Optional<GraphError> wrong(String details) {
    return Optional.of(GraphError.badValue(details));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
