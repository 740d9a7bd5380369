package id.rangkul.simulator;

import id.rangkul.shared.Sensitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads the kinds of messages that are neither files nor have anything to press.
final class PlainReader {
  static final int MAX_TEXT = 4096;
  static final int MAX_CARDS = 257;
  static final int MAX_EMOJI = 16;
  private static final double MAX_LATITUDE = 90;
  private static final double MAX_LONGITUDE = 180;
  private static final int LAST_ASCII = 127;

  private PlainReader() {}

  static ContentReading text(JsonNode text) {
    String body = text.path("body").asString("");
    return new Check()
        .that(!body.isBlank(), () -> GraphError.invalid("The parameter text['body'] is required."))
        .that(
            body.codePointCount(0, body.length()) <= MAX_TEXT,
            () ->
                GraphError.invalid(
                    "Param text['body'] must be at most " + MAX_TEXT + " characters long."))
        .reading(() -> new Content.Text(new Sensitive(body)));
  }

  static ContentReading location(JsonNode node) {
    Optional<Double> latitude = degrees(node.path("latitude"), MAX_LATITUDE);
    Optional<Double> longitude = degrees(node.path("longitude"), MAX_LONGITUDE);
    return new Check()
        .that(node.has("latitude"), () -> GraphError.missing("location.latitude"))
        .that(node.has("longitude"), () -> GraphError.missing("location.longitude"))
        .that(
            latitude.isPresent() && longitude.isPresent(),
            () -> GraphError.badValue("location: latitude or longitude out of range"))
        .reading(
            () ->
                new Content.Location(
                    latitude.orElseThrow(),
                    longitude.orElseThrow(),
                    Json.words(node.path("name")),
                    Json.words(node.path("address"))));
  }

  static ContentReading cards(JsonNode nodes) {
    List<Content.Card> cards = new ArrayList<>();
    nodes.forEach(
        node ->
            cards.add(
                new Content.Card(
                    new Sensitive(node.path("name").path("formatted_name").asString("")),
                    Json.words(node.path("phones").path(0).path("phone")))));
    return new Check()
        .that(!cards.isEmpty(), () -> GraphError.missing("contacts"))
        .that(cards.size() <= MAX_CARDS, () -> GraphError.badValue("contacts: too many"))
        .that(
            cards.stream().noneMatch(card -> card.name().clear().isBlank()),
            () -> GraphError.missing("contacts.name.formatted_name"))
        .reading(() -> new Content.Cards(cards, false));
  }

  static ContentReading reaction(JsonNode node) {
    String wamid = node.path("message_id").asString("");
    Optional<String> emoji = Json.text(node.path("emoji"));
    return new Check()
        .given(wamid, "reaction.message_id")
        .that(emoji.isPresent(), () -> GraphError.missing("reaction.emoji"))
        .that(
            emoji.filter(text -> !isEmojiOrNone(text)).isEmpty(),
            () -> GraphError.badValue("reaction.emoji is not an emoji"))
        .reading(() -> new Content.Reaction(wamid, emoji.orElse("")));
  }

  static boolean isEmojiOrNone(String text) {
    return text.length() <= MAX_EMOJI && (text.isEmpty() || text.codePointAt(0) > LAST_ASCII);
  }

  private static Optional<Double> degrees(JsonNode node, double max) {
    String text = node.isNumber() || node.isString() ? node.asString("") : "";
    try {
      return Optional.of(Double.parseDouble(text)).filter(value -> Math.abs(value) <= max);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
