package id.rangkul.conversation;

import id.rangkul.dialog.Undelivered;
import id.rangkul.dialog.Undelivered.Cause;
import id.rangkul.inbox.Arrival;
import id.rangkul.outbox.Purpose;
import java.util.Map;

/// Reads the end of a message that was not delivered as the dialog engine takes it: whether it says
/// something about the person.
final class Undeliveries {
  /// What codes of Meta say about the person; any other says nothing.
  private static final Map<String, Cause> CAUSES =
      Map.of(
          "131026", Cause.UNREACHABLE,
          "130472", Cause.UNREACHABLE,
          "131050", Cause.REFUSES,
          "130403", Cause.NOT_THIS_TIME,
          "131000", Cause.NOT_THIS_TIME,
          "131016", Cause.NOT_THIS_TIME,
          "131049", Cause.NOT_THIS_TIME);

  /// Where no code of Meta is the reason, but that it was too late or never confirmed.
  static final String OURS = "OURS";

  private static final String ALERT_CODE = "NOT_DELIVERED_";

  private Undeliveries() {}

  static Undelivered event(Arrival.SendFailed news, Purpose purpose) {
    String code = news.code().map(String::valueOf).orElse(OURS);
    return new Undelivered(
        news.at(), said(purpose), CAUSES.getOrDefault(code, Cause.NOT_THEIRS), code);
  }

  /// How an alert names the failure; [Briefing] has words for it.
  static String alertCode(Undelivered failure) {
    return ALERT_CODE + failure.code();
  }

  /// Meta's code in what [#alertCode] has made.
  static boolean isAlertCode(String code) {
    return code.startsWith(ALERT_CODE);
  }

  static String codeOf(String alertCode) {
    return alertCode.substring(ALERT_CODE.length());
  }

  private static id.rangkul.dialog.Purpose said(Purpose purpose) {
    return switch (purpose) {
      case SAFETY -> id.rangkul.dialog.Purpose.SAFETY;
      case REPLY -> id.rangkul.dialog.Purpose.REPLY;
      case ROUTINE, ALERT -> id.rangkul.dialog.Purpose.ROUTINE; // no alert goes to a contact
    };
  }
}
