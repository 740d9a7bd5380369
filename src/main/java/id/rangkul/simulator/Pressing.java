package id.rangkul.simulator;

import id.rangkul.shared.Sensitive;
import java.util.List;
import java.util.Optional;

/// What WhatsApp sends when something under a message is pressed.
final class Pressing {
  private Pressing() {}

  static Optional<Content> of(Content under, String id) {
    return switch (under) {
      case Content.Interactive(var _, var buttons, var _) ->
          named(buttons, id)
              .map(button -> new Content.Pressed(button.id(), new Sensitive(button.title())));
      case Content.FromTemplate template ->
          named(template.buttons(), id)
              .map(b -> new Content.TemplatePressed(b.id(), new Sensitive(b.title())));
      case Content.Menu menu -> menu.row(id).map(Pressing::picked);
      case Content.Text _,
          Content.LocationRequest _,
          Content.ContactRequest _,
          Content.Media _,
          Content.Voice _,
          Content.Location _,
          Content.Cards _,
          Content.Reaction _,
          Content.Pressed _,
          Content.Picked _,
          Content.TemplatePressed _,
          Content.Edit _,
          Content.Revoke _,
          Content.Welcome _,
          Content.Unsupported _,
          Content.Call _,
          Content.Moved _ ->
          Optional.empty();
    };
  }

  private static Content picked(Content.Row row) {
    return new Content.Picked(
        row.id(), new Sensitive(row.title()), row.description().map(Sensitive::new));
  }

  private static Optional<QuickReply> named(List<QuickReply> buttons, String id) {
    return buttons.stream().filter(button -> button.id().equals(id)).findFirst();
  }
}
