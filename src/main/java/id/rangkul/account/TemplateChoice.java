package id.rangkul.account;

import id.rangkul.dialog.TemplateUse;

/// Which template goes where one is wanted.
public sealed interface TemplateChoice {
  /// The wanted one, or what stands in for it.
  record Use(TemplateUse template) implements TemplateChoice {}

  /// Neither the wanted one nor any stand-in is let go; `reason` is Meta's status of the wanted
  /// one.
  record None(TemplateUse wanted, String reason) implements TemplateChoice {}
}
