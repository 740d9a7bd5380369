package id.rangkul.dialog;

/// Why the engine itself raises an alert; a `raise` step names its own reason.
public enum AlertReason {
  MESSAGE,
  ASKED_FOR_PERSON,
  APPOINTMENT,
  MEDIA_IN_SAFETY,
  CALL_IN_SAFETY,
  /// The number is somebody else's now.
  NUMBER_CHANGED,
  /// Nobody has answered whether the number is still the person's.
  NUMBER_UNCONFIRMED
}
