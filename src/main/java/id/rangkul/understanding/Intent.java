package id.rangkul.understanding;

/// What the writer wants with a message; one main intent a message.
public enum Intent {
  GREETING,
  THANKS,
  YES,
  NO,
  GOOD_NEWS,
  PROBLEM_REPORT,
  ASK_INFORMATION,
  ASK_SERVICE,
  TALK_TO_WORKER,
  APPOINTMENT,
  OPT_OUT,
  OPT_IN_AGAIN,
  MENU_HELP,
  COMPLAINT,
  WRONG_NUMBER,
  WHO_ARE_YOU,
  SMALL_TALK,
  OTHER
}
