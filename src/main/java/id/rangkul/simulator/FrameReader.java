package id.rangkul.simulator;

import id.rangkul.shared.Sensitive;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads header and footer of an interactive message.
final class FrameReader {
  static final int MAX_HEADER = 60;
  static final int MAX_FOOTER = 60;

  private final MediaReader media;

  FrameReader(MediaReader media) {
    this.media = media;
  }

  Frame frame(JsonNode interactive) {
    JsonNode header = interactive.path("header");
    Optional<Sensitive> title =
        type(header).equals("text") ? Json.words(header.path("text")) : Optional.empty();
    return new Frame(
        title, picture(header), Json.words(interactive.path("footer").path("text")), List.of());
  }

  /// `withMedia` where this kind of message may carry a file in its header.
  Optional<GraphError> wrong(JsonNode interactive, Frame frame, boolean withMedia) {
    JsonNode header = interactive.path("header");
    boolean isText = type(header).equals("text");
    return new Check()
        .that(
            header.isMissingNode() || isText || (withMedia && frame.media().isPresent()),
            () -> GraphError.badValue("Header type is not supported here"))
        .length("Header text", header.path("text").asString(""), isText ? 1 : 0, MAX_HEADER)
        .none(frame.media().flatMap(file -> media.check(file).wrong()))
        .length("Footer text", footer(interactive), 0, MAX_FOOTER)
        .wrong();
  }

  private Optional<Content.Media> picture(JsonNode header) {
    return MediaKind.ofWord(type(header))
        .filter(kind -> kind != MediaKind.AUDIO && kind != MediaKind.STICKER)
        .map(kind -> media.media(kind, header.path(kind.word())));
  }

  private static String footer(JsonNode interactive) {
    return interactive.path("footer").path("text").asString("");
  }

  private static String type(JsonNode header) {
    return header.path("type").asString("");
  }
}
