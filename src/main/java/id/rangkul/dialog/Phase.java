package id.rangkul.dialog;

/// How the dialog at [Conversation#places] stands.
public enum Phase {
  /// No dialog runs.
  IDLE,
  /// A template went out; the first reply brings the dialog's first question.
  OPENING,
  /// A question is open.
  ASKING,
  /// Safety interrupted the dialog; it is returned to with the next message or prompt.
  RETURNING
}
