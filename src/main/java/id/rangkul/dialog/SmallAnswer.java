package id.rangkul.dialog;

import java.util.Locale;

/// The short texts of `dialogs/answers.yaml`: said outside a dialog, or before its question is put
/// again.
enum SmallAnswer {
  GREETING,
  THANKS,
  YES_NO,
  GOOD_NEWS,
  SMALL_TALK,
  OTHER,
  /// To a trouble that is no warning sign.
  PROBLEM,
  /// To a warning sign that the worker is told of.
  WARM,
  QUESTION,
  SERVICE,
  APPOINTMENT,
  ASKED_FOR_PERSON,
  MENU,
  COMPLAINT,
  WHO_ARE_YOU,
  WRONG_NUMBER,
  ALREADY_ACTIVE,
  /// After a safety answer to an alarming message that asked to stop as well.
  STOPPED_TOO,
  MEDIA,
  MEDIA_IN_SAFETY,
  /// To a voice that a worker is to listen to.
  VOICE_FOR_WORKER,
  /// To a picture, film or document that a worker is to look at.
  PICTURE_FOR_WORKER,
  CALL,
  CALL_IN_SAFETY,
  REPAIR_1,
  REPAIR_2,
  /// Before an interrupted dialog is gone on with.
  BACK,
  OLD_BUTTON,
  TAKEN_UP,
  /// To an alarm from a number that may be somebody else's now; as the following two it names
  /// nobody.
  SAFETY_IN_DOUBT,
  CALL_IN_DOUBT,
  TAKEN_UP_IN_DOUBT,
  /// When the person has confirmed the new number.
  SAME_PERSON,
  /// When the new number is somebody else's.
  OTHER_PERSON,
  /// When a limit ended the turn.
  STUCK;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
