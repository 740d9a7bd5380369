package id.rangkul.whatsapp;

/// A button below a template.
public sealed interface TemplateButton {
  record QuickReply(String title) implements TemplateButton {}

  /// Opens a web page; an `url` that ends in `{{1}}` is completed by each message.
  record Url(String title, String url) implements TemplateButton {
    public boolean isCompletedLater() {
      return url.endsWith("{{1}}");
    }
  }
}
