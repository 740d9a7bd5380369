package id.rangkul.simulator;

import id.rangkul.shared.Sensitive;
import tools.jackson.databind.JsonNode;

/// Reads a text message.
final class TextReader {
  static final int MAX_TEXT = 4096;

  private TextReader() {}

  static ContentReading read(JsonNode text) {
    String body = text.path("body").asString("");
    if (body.isBlank()) {
      return new ContentReading.Refused(
          GraphError.invalid("The parameter text['body'] is required."));
    }
    if (body.codePointCount(0, body.length()) > MAX_TEXT) {
      return new ContentReading.Refused(
          GraphError.invalid(
              "Param text['body'] must be at most " + MAX_TEXT + " characters long."));
    }
    return new ContentReading.Read(new Content.Text(new Sensitive(body)));
  }
}
