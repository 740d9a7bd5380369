package id.rangkul.conversation;

import id.rangkul.cases.Cases;
import id.rangkul.cases.Staff;
import id.rangkul.escalation.Alerts;
import id.rangkul.escalation.rules.Alert;
import id.rangkul.escalation.rules.AlertEvent;
import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.Content;
import id.rangkul.inbox.Fate;
import id.rangkul.inbox.Ledger;
import id.rangkul.shared.AlertId;
import id.rangkul.shared.StaffId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A turn with a member of staff: accepting an alert or passing it on, by button or in words.
final class StaffTurn {
  /// A button's payload: `terima:K-001-1:2`; or typed: `TERIMA`, `terima K-001-1`.
  private static final Pattern COMMAND =
      Pattern.compile("(?i)\\s*(terima|alihkan)(?:[:\\s]+([A-Za-z0-9_.-]+))?(?::[0-9]+)?\\W*");

  private final Cases cases;
  private final Alerts alerts;
  private final AlertDesk desk;
  private final Letters letters;
  private final Ledger ledger;

  StaffTurn(Cases cases, Alerts alerts, AlertDesk desk, Letters letters, Ledger ledger) {
    this.cases = cases;
    this.alerts = alerts;
    this.desk = desk;
    this.letters = letters;
    this.ledger = ledger;
  }

  void message(Draft draft, Arrival.MessageReceived message, StaffId from) {
    Optional<Staff> staff = cases.staff(draft.centreId(), from);
    Fate fate =
        staff
            .map(one -> answer(draft, one, words(message.content())))
            .orElseGet(() -> new Fate.NoAction("STAFF_GONE"));
    ledger.stage(draft.unit(), draft.centreId(), message.wamid(), fate);
  }

  private Fate answer(Draft draft, Staff staff, String words) {
    Matcher command = COMMAND.matcher(words);
    if (!command.matches()) {
      letters.toStaff(draft, staff, "command_unknown", Map.of());
      return new Fate.Answered();
    }
    Optional<AlertId> alert = alert(draft, staff, Optional.ofNullable(command.group(2)));
    if (alert.isEmpty()) {
      letters.toStaff(draft, staff, "nothing_open", Map.of());
      return new Fate.Answered();
    }
    boolean accepts = command.group(1).toLowerCase(Locale.ROOT).equals("terima");
    AlertEvent event =
        accepts
            ? new AlertEvent.Accepted(draft.now(), staff.id())
            : new AlertEvent.PassedOn(draft.now(), staff.id());
    desk.happen(draft, alert.get(), event);
    return new Fate.Answered();
  }

  /// The alert that is named, where staff may act on it; else the latest open one that she was told
  /// of.
  private Optional<AlertId> alert(Draft draft, Staff staff, Optional<String> named) {
    if (named.isEmpty()) {
      return alerts.openFor(draft.centreId(), staff.id()).stream().map(Alert::id).findFirst();
    }
    return named
        .filter(name -> name.matches(".+-[0-9]{1,9}"))
        .map(AlertId::parse)
        .flatMap(id -> alerts.find(draft.centreId(), id))
        .map(found -> found.record())
        .filter(found -> found.told().contains(staff.id()))
        .map(Alert::id);
  }

  private static String words(Content content) {
    return content instanceof Content.Pressed(var id, var _) ? id : Contents.words(content);
  }
}
