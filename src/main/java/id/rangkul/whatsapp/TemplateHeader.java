package id.rangkul.whatsapp;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.rangkul.shared.Sensitive;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What fills the header of a template that has a place there.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface TemplateHeader {
  /// The one parameter of a header's text, with its name where parameters are named.
  record OfText(Sensitive text, Optional<String> name) implements TemplateHeader {
    public OfText {
      OutgoingLimits.requireLength(text, OutgoingLimits.MAX_HEADER, "a header's parameter");
      OutgoingLimits.requireParameter(text);
    }
  }

  /// A picture, film or document above the text.
  record OfMedia(Outgoing.Media media) implements TemplateHeader {
    private static final Set<Outgoing.Media.Kind> SHOWN =
        EnumSet.of(
            Outgoing.Media.Kind.IMAGE, Outgoing.Media.Kind.VIDEO, Outgoing.Media.Kind.DOCUMENT);

    public OfMedia {
      OutgoingLimits.require(
          SHOWN.contains(media.kind()) && media.caption().isEmpty(),
          "a header is a picture, film or document without a caption");
    }
  }
}
