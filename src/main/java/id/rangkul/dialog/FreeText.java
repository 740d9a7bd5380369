package id.rangkul.dialog;

import id.rangkul.understanding.Intent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Any text is an answer.
record FreeText(String then) implements Answers {
  private static final String LABEL = "text";

  @Override
  public Optional<Answer> read(String text, Intent intent, Words words) {
    String stripped = text.strip();
    return stripped.isEmpty() ? Optional.empty() : Optional.of(new Answer(clip(stripped), LABEL, then));
  }

  private static String clip(String text) {
    int points = Math.min(Limits.MAX_SLOT_TEXT, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, points));
  }

  @Override
  public Map<String, String> ways() {
    return Map.of(LABEL, then);
  }

  @Override
  public List<Button> buttons(Spot spot, String language) {
    return List.of();
  }
}
