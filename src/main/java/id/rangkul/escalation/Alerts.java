package id.rangkul.escalation;

import id.rangkul.escalation.rules.Alert;
import id.rangkul.escalation.rules.AlertEffect;
import id.rangkul.escalation.rules.AlertLevel;
import id.rangkul.escalation.rules.Attachment;
import id.rangkul.shared.AlertId;
import id.rangkul.shared.CaseId;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Key;
import id.rangkul.shared.Party;
import id.rangkul.shared.Records;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.StaffId;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.shared.Versioned;
import id.rangkul.timers.Timer;
import id.rangkul.timers.Timers;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds alerts and stages what the rules have decided.
public final class Alerts {
  /// The kind of the timer that wakes an alert.
  public static final String TIMER = "alert";

  private final Records records;
  private final Timers timers;

  Alerts(Records records, Timers timers) {
    this.records = records;
    this.timers = timers;
  }

  public Optional<Versioned<Alert>> find(CentreId centre, AlertId id) {
    return records.find(key(centre, id), Alert.class);
  }

  /// The alert of a contact that nobody has taken up yet.
  public Optional<Versioned<Alert>> openOf(CentreId centre, CaseId ofCase, ContactId contact) {
    return openOf(centre, ofCase, new Party.OfContact(contact));
  }

  /// The alert of a writer that nobody has taken up yet; a contact's may have come from a phone
  /// that she shares, before it was known who had written.
  public Optional<Versioned<Alert>> openOf(CentreId centre, CaseId ofCase, Party writer) {
    return alertsOf(centre, ofCase)
        .record()
        .latestOf(writer)
        .flatMap(number -> find(centre, new AlertId(ofCase, number)))
        .filter(alert -> alert.record().open());
  }

  /// The alerts that a member of staff was told of and that nobody has taken up, the latest first.
  public List<Alert> openFor(CentreId centre, StaffId staff) {
    List<Key> keys =
        records.members(openKey(centre)).stream()
            .map(id -> key(centre, AlertId.parse(id)))
            .toList();
    return records.findAll(keys, Alert.class).stream()
        .map(Versioned::record)
        .filter(alert -> alert.open() && alert.told().contains(staff))
        .sorted(Comparator.comparing(Alert::raisedAt).reversed())
        .toList();
  }

  /// Stages the numbering of a new alert and answers it, not yet told to anybody.
  public Versioned<Alert> stageNew(
      UnitOfWork unit, CentreId centre, CaseId ofCase, New alert, Instant at) {
    Versioned<AlertsOfCase> before = alertsOf(centre, ofCase);
    Versioned<AlertsOfCase> after = before.with(all -> all.withNew(alert.writer()));
    records.stage(unit, ofCaseKey(centre, ofCase), after);
    AlertId id = new AlertId(ofCase, after.record().last());
    return new Versioned<>(
        0,
        new Alert(
            id,
            alert.writer(),
            alert.level(),
            alert.reason(),
            alert.signals(),
            alert.words(),
            at,
            0,
            List.of(),
            Optional.empty(),
            alert.callBack(),
            alert.attachments()));
  }

  /// What a new alert is about.
  public record New(
      Party writer,
      AlertLevel level,
      String reason,
      List<String> signals,
      Sensitive words,
      Optional<Sensitive> callBack,
      List<Attachment> attachments) {
    public New {
      signals = List.copyOf(signals);
      attachments = List.copyOf(attachments);
    }
  }

  /// Stages an alert as the rules have left it, and its timer.
  public void stage(
      UnitOfWork unit, CentreId centre, Versioned<Alert> alert, List<AlertEffect> effects) {
    AlertId id = alert.record().id();
    records.stage(unit, key(centre, id), alert);
    if (alert.record().open()) {
      unit.addMember(openKey(centre), id.toString());
    } else {
      unit.removeMember(openKey(centre), id.toString());
    }
    for (AlertEffect effect : effects) {
      if (effect instanceof AlertEffect.WakeAt(var due, var step)) {
        timers.stage(unit, centre, new Timer(timer(id), TIMER, id.toString(), step, due));
      } else if (effect instanceof AlertEffect.Rest) {
        timers.stageCancelled(unit, centre, timer(id));
      }
    }
  }

  private Versioned<AlertsOfCase> alertsOf(CentreId centre, CaseId ofCase) {
    return records
        .find(ofCaseKey(centre, ofCase), AlertsOfCase.class)
        .orElse(new Versioned<>(0, AlertsOfCase.none()));
  }

  private static String timer(AlertId id) {
    return TIMER + ':' + id;
  }

  private static Key key(CentreId centre, AlertId id) {
    return Key.of(centre, "alert", id.toString());
  }

  private static Key ofCaseKey(CentreId centre, CaseId ofCase) {
    return Key.of(centre, "alerts", "of", ofCase.value());
  }

  private static Key openKey(CentreId centre) {
    return Key.of(centre, "alerts", "open");
  }
}
