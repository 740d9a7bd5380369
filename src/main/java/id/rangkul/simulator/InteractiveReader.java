package id.rangkul.simulator;

import id.rangkul.shared.Sensitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Reads a message with something to press.
final class InteractiveReader {
  static final int MAX_BODY = 1024;
  static final int MAX_BUTTONS = 3;
  static final int MAX_TITLE = 20;
  static final int MAX_ID = 256;

  private final FrameReader frames;

  InteractiveReader(MediaReader media) {
    this.frames = new FrameReader(media);
  }

  ContentReading read(JsonNode interactive) {
    String type = interactive.path("type").asString("");
    return switch (type) {
      case "button" -> buttons(interactive);
      case "list" -> list(interactive);
      case "cta_url" -> link(interactive);
      case "location_request_message" ->
          request(interactive, "send_location", Content.LocationRequest::new);
      case "request_contact_info" ->
          request(interactive, "request_contact_info", Content.ContactRequest::new);
      default -> new ContentReading.Refused(GraphError.unsupported("interactive " + type));
    };
  }

  private ContentReading buttons(JsonNode interactive) {
    List<QuickReply> buttons = replies(interactive.path("action").path("buttons"));
    Frame frame = frames.frame(interactive);
    return body(interactive)
        .none(frames.wrong(interactive, frame, true))
        .none(wrongButtons(buttons))
        .reading(() -> new Content.Interactive(words(interactive), buttons, Optional.of(frame)));
  }

  private ContentReading list(JsonNode interactive) {
    JsonNode action = interactive.path("action");
    List<Content.Section> sections = ListReader.sections(action);
    Frame frame = frames.frame(interactive);
    String button = action.path("button").asString("");
    return body(interactive)
        .none(frames.wrong(interactive, frame, false))
        .length("List button", button, 1, MAX_TITLE)
        .none(ListReader.wrong(sections))
        .reading(() -> new Content.Menu(words(interactive), button, sections, frame));
  }

  private ContentReading link(JsonNode interactive) {
    JsonNode action = interactive.path("action");
    String label = action.path("parameters").path("display_text").asString("");
    String url = action.path("parameters").path("url").asString("");
    Frame frame = frames.frame(interactive);
    return body(interactive)
        .none(frames.wrong(interactive, frame, true))
        .none(wrongAction(action, "cta_url"))
        .length("Button display text", label, 1, MAX_TITLE)
        .that(MediaReader.isLink(url), () -> GraphError.badValue("url is not a valid URL"))
        .reading(
            () -> linked(words(interactive), frame, new Frame.Link(label, new Sensitive(url))));
  }

  private static Content linked(Sensitive body, Frame frame, Frame.Link link) {
    return new Content.Interactive(body, List.of(), Optional.of(frame.with(List.of(link))));
  }

  private static ContentReading request(
      JsonNode interactive, String name, Function<Sensitive, Content> content) {
    return body(interactive)
        .none(wrongAction(interactive.path("action"), name))
        .reading(() -> content.apply(words(interactive)));
  }

  private static Check body(JsonNode interactive) {
    return new Check().length("Body text", words(interactive).clear(), 1, MAX_BODY);
  }

  private static Sensitive words(JsonNode interactive) {
    return new Sensitive(interactive.path("body").path("text").asString(""));
  }

  private static Optional<GraphError> wrongAction(JsonNode action, String name) {
    return action.path("name").asString("").equals(name)
        ? Optional.empty()
        : Optional.of(GraphError.badValue("action.name must be " + name));
  }

  private static List<QuickReply> replies(JsonNode nodes) {
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

  private static Optional<GraphError> wrongButtons(List<QuickReply> buttons) {
    Check check =
        new Check()
            .that(
                !buttons.isEmpty() && buttons.size() <= MAX_BUTTONS,
                () ->
                    GraphError.badValue(
                        "Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: "
                            + MAX_BUTTONS));
    Set<String> ids = new HashSet<>();
    Set<String> titles = new HashSet<>();
    for (QuickReply button : buttons) {
      check
          .length("Button title", button.title(), 1, MAX_TITLE)
          .length("Button id", button.id(), 1, MAX_ID)
          .that(ids.add(button.id()), () -> GraphError.badValue("Button ids must be unique"))
          .that(
              titles.add(button.title()),
              () -> GraphError.badValue("Button titles must be unique"));
    }
    return check.wrong();
  }
}
