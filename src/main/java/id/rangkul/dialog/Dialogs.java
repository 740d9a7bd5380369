package id.rangkul.dialog;

import java.util.Map;

/// All that the service can say: dialogs, small answers, templates and phrases, checked as a whole.
public final class Dialogs {
  private final Map<String, MessageTemplate> templates;
  private final Phrases phrases;

  private Dialogs(Map<String, MessageTemplate> templates, Phrases phrases) {
    this.templates = Map.copyOf(templates);
    this.phrases = phrases;
  }

  /// Reads and checks the files.
  ///
  /// @throws DialogMistakes listing every mistake in them
  public static Dialogs load(Source files) {
    return new Dialogs(Map.of(), (key, language, parameters) -> key);
  }

  /// The templates by name.
  public Map<String, MessageTemplate> templates() {
    return templates;
  }

  public Phrases phrases() {
    return phrases;
  }
}
