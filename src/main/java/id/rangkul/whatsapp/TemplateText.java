package id.rangkul.whatsapp;

import java.util.List;
import java.util.Optional;

/// What a template says in one language, with `{{…}}` where a message fills something in. Two that
/// are equal look the same on the phone.
public record TemplateText(
    Optional<String> header, String body, Optional<String> footer, List<TemplateButton> buttons) {
  public TemplateText {
    buttons = List.copyOf(buttons);
  }
}
