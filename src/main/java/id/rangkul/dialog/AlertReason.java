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
  NUMBER_UNCONFIRMED,
  /// A voice was sent where words were awaited.
  NEEDS_LISTENING,
  /// A picture, film or document was sent where words were awaited.
  NEEDS_LOOKING,
  /// What was sent for a worker could not be had.
  COULD_NOT_BE_FETCHED,
  /// Something important did not get through to the person.
  NOT_DELIVERED,
  /// The person has to be reached in another way.
  CANNOT_BE_REACHED
}
