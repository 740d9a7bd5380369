package id.rangkul.dialog;

import id.rangkul.understanding.Intent;
import id.rangkul.understanding.Interpretation;
import id.rangkul.understanding.Language;
import id.rangkul.understanding.Severity;
import java.util.List;

/// The question and the choice that a button belongs to.
record Pressed(AskStep ask, Choice choice) {
  static final Interpretation NO_MEANING =
      new Interpretation(Severity.NONE, Intent.OTHER, Language.ID, List.of());
}
