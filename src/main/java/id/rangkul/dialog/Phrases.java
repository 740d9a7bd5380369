package id.rangkul.dialog;

import java.util.Map;

/// What the service says to staff and in notices, from `dialogs/phrases.yaml`.
public interface Phrases {
  /// The phrase in the language, or in Indonesian where it has none.
  ///
  /// @throws IllegalArgumentException for a key that no file defines or a parameter that the phrase needs and lacks
  String text(String key, String language, Map<String, String> parameters);
}
