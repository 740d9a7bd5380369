package id.rangkul.dialog;

/// What can be pressed under a template.
public sealed interface TemplateButton {
  String title();

  /// A quick reply; its `id` comes back when it is pressed.
  record Reply(String id, String title) implements TemplateButton {}

  /// Opens a page.
  record Link(String title, String url) implements TemplateButton {}
}
