package id.rangkul.dialog;

import java.util.List;
import java.util.Optional;

/// One chat bubble, its text final.
///
/// @param whenClosed what goes out instead when the customer-service window is closed; nothing does where it is empty
public record Say(
    String text, List<Button> buttons, Purpose purpose, Optional<TemplateUse> whenClosed)
    implements Effect {

  public Say {
    buttons = List.copyOf(buttons);
  }
}
