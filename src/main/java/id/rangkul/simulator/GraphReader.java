package id.rangkul.simulator;

import id.rangkul.shared.Address;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Reads the body of a call as Meta would: the outer shape here, each kind of message by its own
/// reader.
final class GraphReader {
  static final int MAX_CALLBACK = 512;
  private static final String PRODUCT = "whatsapp";

  private final MediaReader media;
  private final InteractiveReader interactive;
  private final TemplateReader templates;

  GraphReader(Templates templates, Predicate<String> knownMedia) {
    this.media = new MediaReader(knownMedia);
    this.interactive = new InteractiveReader(media);
    this.templates = new TemplateReader(templates, media);
  }

  GraphRequest read(JsonNode body) {
    if (!body.path("messaging_product").asString("").equals(PRODUCT)) {
      return refused(GraphError.invalid("The parameter messaging_product is required."));
    }
    return body.has("status") ? readMark(body) : readSend(body);
  }

  private static GraphRequest readMark(JsonNode body) {
    String wamid = body.path("message_id").asString("");
    JsonNode typing = body.path("typing_indicator");
    return new Check()
        .that(
            body.path("status").asString("").equals("read"),
            () -> GraphError.badValue("status must be read"))
        .given(wamid, "message_id")
        .that(
            typing.isMissingNode() || typing.path("type").asString("").equals("text"),
            () -> GraphError.badValue("typing_indicator.type must be text"))
        .wrong()
        .<GraphRequest>map(GraphRequest.Refused::new)
        .orElseGet(() -> new GraphRequest.MarkRead(wamid, !typing.isMissingNode()));
  }

  private GraphRequest readSend(JsonNode body) {
    Optional<GraphError> wrong = wrongEnvelope(body);
    if (wrong.isPresent()) {
      return refused(wrong.get());
    }
    return switch (readContent(body)) {
      case ContentReading.Refused(GraphError error) -> refused(error);
      case ContentReading.Read(Content content) ->
          new GraphRequest.Send(
              addressee(body),
              input(body),
              content,
              Json.text(body.path("context").path("message_id")),
              Json.text(body.path("biz_opaque_callback_data")));
    };
  }

  private static Optional<GraphError> wrongEnvelope(JsonNode body) {
    String to = to(body);
    String recipient = body.path("recipient").asString("");
    return new Check()
        .that(
            !to.isEmpty() || !recipient.isEmpty(),
            () -> GraphError.invalid("The parameter to is required."))
        .that(
            to.isEmpty() || Address.Phone.isPhone("+" + digits(to)),
            () -> GraphError.badValue("to is not a phone number"))
        .that(
            !to.isEmpty() || Address.UserId.isUserId(recipient),
            () -> GraphError.badValue("recipient is not a business-scoped user id"))
        .that(
            body.path("recipient_type").asString("individual").equals("individual"),
            () -> GraphError.badValue("recipient_type must be individual"))
        .that(
            body.path("biz_opaque_callback_data").asString("").length() <= MAX_CALLBACK,
            () -> GraphError.invalid("biz_opaque_callback_data is longer than " + MAX_CALLBACK))
        .wrong();
  }

  /// `to` wins over `recipient`.
  private static Address addressee(JsonNode body) {
    String to = to(body);
    return to.isEmpty()
        ? new Address.UserId(body.path("recipient").asString(""))
        : Address.Phone.ofWebhook(digits(to));
  }

  private static String input(JsonNode body) {
    return to(body).isEmpty() ? body.path("recipient").asString("") : to(body);
  }

  private static String to(JsonNode body) {
    return body.path("to").asString("");
  }

  private ContentReading readContent(JsonNode body) {
    String type = body.path("type").asString("text");
    JsonNode part = body.path(type);
    return switch (type) {
      case "text" -> PlainReader.text(part);
      case "location" -> PlainReader.location(part);
      case "contacts" -> PlainReader.cards(part);
      case "reaction" -> PlainReader.reaction(part);
      case "interactive" -> interactive.read(part);
      case "template" -> templates.read(part);
      default ->
          MediaKind.ofWord(type)
              .map(kind -> media.read(kind, part))
              .orElseGet(() -> new ContentReading.Refused(GraphError.unsupported(type)));
    };
  }

  private static GraphRequest refused(GraphError error) {
    return new GraphRequest.Refused(error);
  }

  /// Meta takes numbers with and without `+`, blanks, dashes and brackets.
  private static String digits(String to) {
    return to.replaceAll("[\\s()+-]", "");
  }
}
