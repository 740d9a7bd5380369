package id.rangkul.simulator;

import id.rangkul.shared.Sensitive;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads a message with a file, named by its id or by a link.
final class MediaReader {
  static final int MAX_CAPTION = 1024;
  static final int MAX_FILENAME = 240;
  static final int MAX_LINK = 2000;

  private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+\\S*");

  private final Predicate<String> known;

  /// `known` says whether a media id is one of ours.
  MediaReader(Predicate<String> known) {
    this.known = known;
  }

  static boolean isLink(String text) {
    return text.length() <= MAX_LINK && LINK.matcher(text).matches();
  }

  ContentReading read(MediaKind kind, JsonNode node) {
    Content.Media media = media(kind, node);
    return check(media).reading(() -> media);
  }

  Content.Media media(MediaKind kind, JsonNode node) {
    return new Content.Media(
        kind,
        Json.text(node.path("id")),
        Json.words(node.path("link")),
        Json.words(node.path("caption")),
        Json.words(node.path("filename")));
  }

  Check check(Content.Media media) {
    String kind = media.kind().word();
    return new Check()
        .that(
            media.mediaId().isPresent() || media.link().isPresent(),
            () -> GraphError.missing(kind + ": id or link"))
        .that(
            media.mediaId().isEmpty() || media.link().isEmpty(),
            () -> GraphError.invalid(kind + ": either id or link"))
        .that(
            media.mediaId().stream().allMatch(known),
            () ->
                GraphError.invalid(
                    "Param " + kind + "['id'] is not a valid whatsapp business account media id"))
        .that(
            media.link().map(Sensitive::clear).stream().allMatch(MediaReader::isLink),
            () -> GraphError.invalid("Param " + kind + "['link'] is not a valid URL"))
        .length("Caption", clear(media.caption()), 0, MAX_CAPTION)
        .length("Filename", clear(media.filename()), 0, MAX_FILENAME);
  }

  private static String clear(Optional<Sensitive> text) {
    return text.map(Sensitive::clear).orElse("");
  }
}
