package id.rangkul.dialog;

import java.util.List;
import java.util.Map;

/// A WhatsApp template as it is to be submitted to Meta.
///
/// @param bodies the text with `{{1}}`, `{{2}}`, by language
/// @param parameters what fills `{{1}}`, `{{2}}`, in order: names such as `call`
/// @param buttons its quick replies
public record MessageTemplate(
    String name,
    String category,
    Map<String, String> bodies,
    List<String> parameters,
    List<Button> buttons) {

  public MessageTemplate {
    bodies = Map.copyOf(bodies);
    parameters = List.copyOf(parameters);
    buttons = List.copyOf(buttons);
  }
}
