package id.rangkul.dialog;

import id.rangkul.understanding.Severity;

/// How a dialog goes on after a step.
sealed interface Move {
  /// To another step of the same dialog.
  record Go(Transition way) implements Move {}

  /// Nowhere, until the person answers.
  record Await() implements Move {}

  /// Into another dialog, and then on by the way back.
  record Enter(String dialog, Transition back) implements Move {}

  /// Into the safety dialog first; on by the way afterwards.
  record Alarm(Severity severity, Transition afterwards) implements Move {}

  /// Out of the dialog.
  record Finish() implements Move {}
}
