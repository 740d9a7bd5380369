package id.rangkul.conversation;

import id.rangkul.cases.Cases;
import id.rangkul.cases.Contact;
import id.rangkul.cases.Staff;
import id.rangkul.cases.TimelineEntry;
import id.rangkul.dialog.AlertReason;
import id.rangkul.dialog.RaiseAlert;
import id.rangkul.escalation.Alerts;
import id.rangkul.escalation.rules.Alert;
import id.rangkul.escalation.rules.AlertDecision;
import id.rangkul.escalation.rules.AlertEffect;
import id.rangkul.escalation.rules.AlertEvent;
import id.rangkul.escalation.rules.AlertLevel;
import id.rangkul.escalation.rules.Attachment;
import id.rangkul.escalation.rules.EscalationRules;
import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.Lanes;
import id.rangkul.media.Errand;
import id.rangkul.media.MediaFiles;
import id.rangkul.outbox.Purpose;
import id.rangkul.shared.Address;
import id.rangkul.shared.AlertId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.StaffId;
import id.rangkul.shared.Versioned;
import id.rangkul.understanding.Finding;
import id.rangkul.understanding.Severity;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries the decisions about alerts into the world: who is told, what stands on the timeline,
/// which timer runs.
final class AlertDesk {
  private static final Logger log = LoggerFactory.getLogger(AlertDesk.class);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");
  private static final String FIRST_NOTICE = "pemberitahuan_petugas";
  private static final String NEXT_NOTICE = "pemberitahuan_ulang";

  private static final Set<String> ABOUT_NUMBERS =
      Set.of(AlertReason.NUMBER_CHANGED.name(), AlertReason.NUMBER_UNCONFIRMED.name());

  /// Says what waits to be heard or seen.
  private static final String FILE_NOTICE = "kiriman_menunggu";

  private final Alerts alerts;
  private final Cases cases;
  private final Concerns concerns;
  private final People people;
  private final Letters letters;
  private final SharedPhones sharedPhones;
  private final Briefing briefing;
  private final MediaFiles files;
  private final Lanes lanes;
  private final MeterRegistry meters;

  AlertDesk(
      Alerts alerts,
      Cases cases,
      Concerns concerns,
      People people,
      Letters letters,
      SharedPhones sharedPhones,
      Briefing briefing,
      MediaFiles files,
      Lanes lanes,
      MeterRegistry meters) {
    this.alerts = alerts;
    this.cases = cases;
    this.concerns = concerns;
    this.people = people;
    this.letters = letters;
    this.sharedPhones = sharedPhones;
    this.briefing = briefing;
    this.files = files;
    this.lanes = lanes;
    this.meters = meters;
  }

  /// Raises one alert for all that a turn has noticed, or joins it to the writer's open one.
  /// Answers its id.
  AlertId raise(Draft draft, Concern concern, List<RaiseAlert> raised, Matter matter) {
    RaiseAlert gravest =
        raised.stream().max((a, b) -> a.severity().compareTo(b.severity())).orElseThrow();
    AlertLevel level = level(gravest.severity());
    List<String> signals = signals(raised, matter);
    List<Attachment> files = matter.attachments();
    Optional<Versioned<Alert>> open =
        alerts.openOf(draft.centreId(), concern.ofCase(), concern.writer());
    Sensitive told = told(gravest.reason(), matter.words(), open.map(Versioned::record));
    if (open.isPresent()) {
      var again = new AlertEvent.Again(draft.now(), level, signals, told, files);
      return decide(draft, concern, open.get(), again).id();
    }
    var fresh =
        new Alerts.New(
            concern.writer(), level, gravest.reason(), signals, told, concern.callBack(), files);
    Versioned<Alert> alert =
        alerts.stageNew(draft.unit(), draft.centreId(), concern.ofCase(), fresh, draft.now());
    meters.counter("rangkul.alerts", "level", level.name()).increment();
    note(draft, alert.record(), TimelineEntry.Kind.ALERT_RAISED, Map.of("level", level.name()));
    return decide(draft, concern, alert, new AlertEvent.Raised(draft.now())).id();
  }

  /// What the worker is to read: the words of the message, or of the service where somebody else
  /// has the number and the message is not the contact's; then a cry that waits stays in sight.
  private Sensitive told(String reason, String words, Optional<Alert> open) {
    if (!ABOUT_NUMBERS.contains(reason)) {
      return new Sensitive(words);
    }
    String explained = letters.phrase("reason_" + reason.toLowerCase(Locale.ROOT));
    return open.map(Alert::words)
        .filter(before -> !before.clear().isBlank())
        .map(before -> before.map(text -> text + "\n\n" + explained))
        .orElseGet(() -> new Sensitive(explained));
  }

  private static List<String> signals(List<RaiseAlert> raised, Matter matter) {
    Stream<String> found =
        raised.stream()
            .flatMap(one -> one.findings().stream())
            .filter(Finding::active)
            .map(finding -> finding.signal().name());
    Stream<String> given =
        raised.stream()
            .map(RaiseAlert::reason)
            .filter(AlertReason.CANNOT_BE_REACHED.name()::equals);
    return Stream.of(found, given, matter.codes().stream())
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  /// Whether an alert about a person waits for somebody to take it up.
  boolean waitsFor(Draft draft, Person person) {
    Contact contact = person.contact();
    return alerts
        .openOf(draft.centreId(), contact.ofCase(), new Party.OfContact(contact.id()))
        .isPresent();
  }

  /// Who has taken an alert up.
  Optional<StaffId> holder(Draft draft, AlertId id) {
    return alerts
        .find(draft.centreId(), id)
        .flatMap(alert -> alert.record().takenUp())
        .map(Alert.TakenUp::by);
  }

  /// Lets something happen to an alert, and answers what it has become; one that does not exist is
  /// left alone.
  Optional<Alert> happen(Draft draft, AlertId id, AlertEvent event) {
    return alerts
        .find(draft.centreId(), id)
        .flatMap(
            alert ->
                concerns
                    .of(draft.centre(), alert.record())
                    .map(concern -> decide(draft, concern, alert, event)));
  }

  private Alert decide(Draft draft, Concern concern, Versioned<Alert> alert, AlertEvent event) {
    AlertDecision decision = EscalationRules.decide(alert.record(), event, concern.roster());
    Alert next = decision.next();
    alerts.stage(draft.unit(), draft.centreId(), alert.with(_ -> next), decision.effects());
    if (alert.version() > 0 && next.level() != alert.record().level()) {
      note(draft, next, TimelineEntry.Kind.ALERT_WORSENED, Map.of("level", next.level().name()));
    }
    decision.effects().forEach(effect -> carryOut(draft, concern, next, effect));
    return next;
  }

  private void carryOut(Draft draft, Concern concern, Alert alert, AlertEffect effect) {
    switch (effect) {
      case AlertEffect.Notify(var staff, var again) -> tell(draft, alert, staff, again);
      case AlertEffect.Brief(var staff) -> brief(draft, concern, alert, staff);
      case AlertEffect.Show(var staff, var files) -> show(draft, alert, staff, files);
      case AlertEffect.TellWriter(var by) -> tellWriter(draft, alert, by);
      case AlertEffect.AlreadyTaken(var staff, var by) ->
          say(draft, staff, "alert_already_taken", alreadyTaken(draft, alert, by));
      case AlertEffect.ConfirmPassedOn(var staff, var to) -> passedOn(draft, alert, staff, to);
      case AlertEffect.NobodyToTell(var step) -> {
        log.error("Alert {} has nobody to be told at step {}", alert.id(), step);
        meters.counter("rangkul.alerts.nobody").increment();
      }
      case AlertEffect.WakeAt _, AlertEffect.Rest _ -> {} // staged with the alert
    }
  }

  private void tell(Draft draft, Alert alert, StaffId staff, boolean again) {
    Map<String, String> details = Map.of("staff", staff.value());
    note(draft, alert, TimelineEntry.Kind.ALERT_NOTIFIED, details);
    cases.staff(draft.centreId(), staff).ifPresent(to -> notify(draft, alert, to, again));
  }

  private void notify(Draft draft, Alert alert, Staff to, boolean again) {
    boolean files = Briefing.hasWaiting(alert);
    List<String> parameters = new ArrayList<>();
    parameters.add(alert.id().ofCase().value());
    parameters.add(levelWord(alert.level()));
    if (files) {
      parameters.add(briefing.waiting(alert));
    }
    parameters.add(clock(alert.raisedAt(), draft.centre().timezone()));
    letters.alertToStaff(
        draft,
        to,
        files ? FILE_NOTICE : again ? NEXT_NOTICE : FIRST_NOTICE,
        parameters,
        "alert:" + alert.id() + ':' + alert.step(),
        alert.id() + ":" + alert.step());
  }

  private void brief(Draft draft, Concern concern, Alert alert, StaffId staff) {
    say(
        draft,
        staff,
        Briefing.frame(alert),
        Map.of(
            "case", alert.id().ofCase().value(),
            "writer", concern.called(),
            "phone", callBack(concern),
            "when", clock(alert.raisedAt(), draft.centre().timezone()),
            "what", briefing.what(alert)));
  }

  private String callBack(Concern concern) {
    return concern
        .callBack()
        .map(Sensitive::clear)
        .filter(address -> !Address.UserId.isUserId(address))
        .orElseGet(() -> letters.phrase("alert_without_number"));
  }

  /// A file has to be handed to Meta before it can be sent; it comes back as an arrival.
  private void show(Draft draft, Alert alert, StaffId staff, List<Attachment> attachments) {
    for (Attachment one : attachments) {
      files
          .find(draft.centreId(), one.wamid())
          .ifPresent(
              kept ->
                  files.stage(
                      draft.unit(),
                      draft.centreId(),
                      new Errand.Forward(
                          one.wamid(),
                          staff,
                          alert.id(),
                          kept.kind(),
                          draft.centre().phoneNumberId(),
                          draft.now())));
    }
  }

  private Map<String, String> alreadyTaken(Draft draft, Alert alert, StaffId by) {
    Instant when = alert.takenUp().map(Alert.TakenUp::at).orElse(draft.now());
    return Map.of("by", callOf(draft, by), "when", clock(when, draft.centre().timezone()));
  }

  private void tellWriter(Draft draft, Alert alert, StaffId by) {
    note(draft, alert, TimelineEntry.Kind.ALERT_ACKNOWLEDGED, Map.of("staff", by.value()));
    switch (alert.writer()) {
      case Party.OfContact(var contact) -> tellContact(draft, alert, contact, by);
      case Party.Several several -> tellSharers(draft, alert, several, by);
      case Party.Stranger stranger -> tellUnknown(draft, alert, stranger);
      case Party.OfStaff _ -> {} // raises none
    }
  }

  private void tellContact(Draft draft, Alert alert, ContactId contact, StaffId by) {
    var news = new Arrival.AlertTakenUp(draft.now(), contact, alert.id().toString(), by);
    lanes.stageArrival(draft.unit(), draft.centreId(), news);
  }

  /// While nobody has said who had written, the phone is told so that nobody is named; once
  /// somebody has, her own conversation knows what she is owed.
  private void tellSharers(Draft draft, Alert alert, Party.Several writers, StaffId by) {
    if (sharedPhones.unanswered(draft.centreId(), writers)) {
      tellUnknown(draft, alert, writers);
      return;
    }
    people.contacts(draft.centreId(), writers.contacts()).stream()
        .filter(contact -> contact.ofCase().equals(alert.id().ofCase()))
        .forEach(contact -> tellContact(draft, alert, contact.id(), by));
  }

  private void tellUnknown(Draft draft, Alert alert, Party writer) {
    boolean windowOpen = draft.now().isBefore(alert.raisedAt().plus(Letters.WINDOW));
    if (windowOpen && alert.callBack().isPresent()) {
      Map<String, String> said =
          Map.of(
              "centre", draft.centre().name(),
              "time", clock(draft.now(), draft.centre().timezone()));
      letters.toUnknown(
          draft,
          writer,
          alert.callBack().get(),
          Purpose.SAFETY,
          letters.phrase("unknown_taken_up", said));
    }
  }

  private void passedOn(Draft draft, Alert alert, StaffId staff, List<StaffId> to) {
    note(draft, alert, TimelineEntry.Kind.ALERT_PASSED_ON, Map.of("staff", staff.value()));
    if (to.isEmpty()) {
      say(draft, staff, "alert_passed_to_nobody", Map.of());
    } else {
      String names = to.stream().map(one -> callOf(draft, one)).collect(Collectors.joining(", "));
      say(draft, staff, "alert_passed_on", Map.of("to", names));
    }
  }

  private void say(Draft draft, StaffId staff, String phrase, Map<String, String> parameters) {
    cases
        .staff(draft.centreId(), staff)
        .ifPresent(to -> letters.toStaff(draft, to, phrase, parameters));
  }

  private void note(
      Draft draft, Alert alert, TimelineEntry.Kind kind, Map<String, String> details) {
    Map<String, String> all = new HashMap<>(details);
    all.put("alert", alert.id().toString());
    cases.stage(
        draft.unit(),
        draft.centreId(),
        alert.id().ofCase(),
        new TimelineEntry(draft.now(), kind, "service", all, Optional.empty()));
  }

  private String callOf(Draft draft, StaffId id) {
    return cases
        .staff(draft.centreId(), id)
        .map(Staff::call)
        .map(Sensitive::clear)
        .orElse(id.value());
  }

  static String clock(Instant at, ZoneId zone) {
    return CLOCK.format(at.atZone(zone));
  }

  private static AlertLevel level(Severity severity) {
    return switch (severity) {
      case EMERGENCY -> AlertLevel.EMERGENCY;
      case HIGH -> AlertLevel.HIGH;
      case MODERATE, LOW, NONE -> AlertLevel.MODERATE;
    };
  }

  private String levelWord(AlertLevel level) {
    return letters.phrase("level_" + level.name().toLowerCase(Locale.ROOT));
  }
}
