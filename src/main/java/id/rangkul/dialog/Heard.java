package id.rangkul.dialog;

import id.rangkul.understanding.Finding;
import id.rangkul.understanding.Intent;
import id.rangkul.understanding.Interpretation;
import id.rangkul.understanding.Severity;
import java.util.List;
import java.util.Optional;

/// A message of the person as the engine takes it: the intent is understanding's, or that of a word
/// of `dialogs/words.yaml` which means the same to everybody.
record Heard(String text, Intent intent, Severity severity, List<Finding> findings) {

  static Heard of(String text, Interpretation meaning, Words words) {
    return new Heard(
        text, intent(text, meaning.intent(), words), meaning.severity(), meaning.findings());
  }

  private static Intent intent(String text, Intent understood, Words words) {
    if (words.meanStop(text, understood)) {
      return Intent.OPT_OUT;
    }
    if (words.meanStart(text, understood)) {
      return Intent.OPT_IN_AGAIN;
    }
    return words.askForPerson(text, understood) ? Intent.TALK_TO_WORKER : understood;
  }

  Optional<Intent> sameOrOther(Words words) {
    return words.sameOrOther(text, intent);
  }

  boolean alarming() {
    return severity.atLeast(Severity.HIGH);
  }

  boolean warning() {
    return severity == Severity.MODERATE;
  }
}
