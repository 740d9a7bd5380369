package id.rangkul.dialog;

/// Why nothing is said.
public enum Silence {
  AFTER_STOP,
  ALREADY_STOPPED,
  SAFETY_OPEN,
  CONSENT_REFUSED,
  CONSENT_UNANSWERED,
  NO_SUCH_DIALOG,
  WRONG_ROLE,
  CANNOT_BE_REACHED,
  /// What was said before has not arrived; the timeline says so.
  NOT_DELIVERED,
  NOTHING_OWED,
  WINDOW_CLOSED,
  ENOUGH_SAID,
  NOTHING_ASKED,
  NUMBER_IN_DOUBT,
  NOT_THE_PERSON;

  StaySilent effect() {
    return new StaySilent(name());
  }
}
