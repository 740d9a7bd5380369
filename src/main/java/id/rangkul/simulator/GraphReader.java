package id.rangkul.simulator;

import id.rangkul.shared.Address;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads the body of a call as Meta would: the outer shape here, each kind of message by its own
/// reader.
final class GraphReader {
  static final int MAX_CALLBACK = 512;
  private static final String PRODUCT = "whatsapp";

  private final TemplateReader templates;

  GraphReader(Templates templates) {
    this.templates = new TemplateReader(templates);
  }

  GraphRequest read(JsonNode body) {
    if (!body.path("messaging_product").asString("").equals(PRODUCT)) {
      return refused(GraphError.invalid("The parameter messaging_product is required."));
    }
    return body.has("status") ? readMark(body) : readSend(body);
  }

  private static GraphRequest readMark(JsonNode body) {
    if (!body.path("status").asString("").equals("read")) {
      return refused(GraphError.badValue("status must be read"));
    }
    String wamid = body.path("message_id").asString("");
    if (wamid.isEmpty()) {
      return refused(GraphError.missing("message_id"));
    }
    JsonNode typing = body.path("typing_indicator");
    if (!typing.isMissingNode() && !typing.path("type").asString("").equals("text")) {
      return refused(GraphError.badValue("typing_indicator.type must be text"));
    }
    return new GraphRequest.MarkRead(wamid, !typing.isMissingNode());
  }

  private GraphRequest readSend(JsonNode body) {
    String input = body.path("to").asString("");
    Optional<GraphError> wrong = wrongEnvelope(body, input);
    if (wrong.isPresent()) {
      return refused(wrong.get());
    }
    return switch (readContent(body)) {
      case ContentReading.Refused(GraphError error) -> refused(error);
      case ContentReading.Read(Content content) ->
          new GraphRequest.Send(
              Address.Phone.ofWebhook(digits(input)),
              input,
              content,
              text(body.path("context").path("message_id")),
              text(body.path("biz_opaque_callback_data")));
    };
  }

  private static Optional<GraphError> wrongEnvelope(JsonNode body, String to) {
    if (to.isEmpty()) {
      return Optional.of(
          body.path("recipient").isString()
              ? GraphError.undeliverable()
              : GraphError.invalid("The parameter to is required."));
    }
    if (!Address.Phone.isPhone("+" + digits(to))) {
      return Optional.of(GraphError.badValue("to is not a phone number"));
    }
    if (!body.path("recipient_type").asString("individual").equals("individual")) {
      return Optional.of(GraphError.badValue("recipient_type must be individual"));
    }
    if (body.path("biz_opaque_callback_data").asString("").length() > MAX_CALLBACK) {
      return Optional.of(
          GraphError.invalid("biz_opaque_callback_data is longer than " + MAX_CALLBACK));
    }
    return Optional.empty();
  }

  private ContentReading readContent(JsonNode body) {
    String type = body.path("type").asString("text");
    return switch (type) {
      case "text" -> TextReader.read(body.path("text"));
      case "interactive" -> InteractiveReader.read(body.path("interactive"));
      case "template" -> templates.read(body.path("template"));
      default -> new ContentReading.Refused(GraphError.unsupported(type));
    };
  }

  private static GraphRequest refused(GraphError error) {
    return new GraphRequest.Refused(error);
  }

  /// Meta takes numbers with and without `+`, blanks, dashes and brackets.
  private static String digits(String to) {
    return to.replaceAll("[\\s()+-]", "");
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString() ? Optional.of(node.asString()) : Optional.empty();
  }
}
