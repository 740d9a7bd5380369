package id.rangkul.conversation;

import id.rangkul.cases.Cases;
import id.rangkul.cases.Staff;
import id.rangkul.cases.TimelineEntry;
import id.rangkul.dialog.AlertReason;
import id.rangkul.dialog.RaiseAlert;
import id.rangkul.escalation.rules.Alert;
import id.rangkul.escalation.rules.AlertEvent;
import id.rangkul.escalation.rules.Attachment;
import id.rangkul.inbox.Arrival;
import id.rangkul.media.Errand;
import id.rangkul.media.MediaFiles;
import id.rangkul.understanding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sees files from a contact's message to the member of staff who has taken up: has them fetched,
/// tells the alert, has them handed on, sends them.
final class Enclosures {
  private final MediaFiles files;
  private final AlertDesk desk;
  private final Concerns concerns;
  private final People people;
  private final Cases cases;
  private final Letters letters;

  Enclosures(
      MediaFiles files,
      AlertDesk desk,
      Concerns concerns,
      People people,
      Cases cases,
      Letters letters) {
    this.files = files;
    this.desk = desk;
    this.concerns = concerns;
    this.people = people;
    this.cases = cases;
    this.letters = letters;
  }

  void fetch(Draft draft, Errand.Fetch fetch) {
    files.stage(draft.unit(), draft.centreId(), fetch);
  }

  /// The alert hears of it; where its file is lost and somebody has taken it up already, a new one
  /// begins.
  void fetched(Draft draft, Arrival.MediaFetched news) {
    Optional<Person> person = people.find(draft.centreId(), news.contact());
    if (person.isEmpty()) {
      return;
    }
    note(draft, person.get(), news);
    Attachment.State state = news.loss().isEmpty() ? Attachment.State.KEPT : Attachment.State.LOST;
    Optional<Alert> alert =
        desk.happen(draft, news.alert(), new AlertEvent.Attached(draft.now(), news.wamid(), state));
    if (news.loss().isPresent() && alert.filter(Alert::open).isEmpty()) {
      var lost =
          new RaiseAlert(Severity.MODERATE, List.of(), AlertReason.COULD_NOT_BE_FETCHED.name());
      Concern concern = concerns.of(draft.centre(), person.get());
      desk.raise(draft, concern, List.of(lost), Matter.of(List.of(Briefing.LOST)));
    }
  }

  private void note(Draft draft, Person person, Arrival.MediaFetched news) {
    Map<String, String> details =
        Map.of(
            "wamid", news.wamid().value(),
            "kind", Contents.kind(news.kind()),
            "reason", news.loss().map(Enum::name).orElse("-"));
    var kind =
        news.loss().isEmpty() ? TimelineEntry.Kind.MEDIA_KEPT : TimelineEntry.Kind.MEDIA_LOST;
    cases.stage(
        draft.unit(),
        draft.centreId(),
        person.ofCase().id(),
        new TimelineEntry(draft.now(), kind, "service", details, Optional.empty()));
  }

  /// Sends a file to whoever has taken the alert up, and to nobody else.
  void uploaded(Draft draft, Arrival.MediaUploaded news) {
    Optional<Staff> holder =
        desk.holder(draft, news.alert())
            .filter(news.to()::equals)
            .flatMap(staff -> cases.staff(draft.centreId(), staff));
    holder.ifPresent(
        staff ->
            news.mediaId()
                .ifPresentOrElse(
                    id -> show(draft, news, staff, id),
                    () ->
                        letters.toStaff(
                            draft, staff, "file_not_shown", Map.of("alert", "" + news.alert()))));
  }

  private void show(Draft draft, Arrival.MediaUploaded news, Staff staff, String mediaId) {
    letters.fileToStaff(draft, staff, news.kind(), mediaId);
    cases.stage(
        draft.unit(),
        draft.centreId(),
        news.alert().ofCase(),
        new TimelineEntry(
            draft.now(),
            TimelineEntry.Kind.MEDIA_SHOWN,
            "service",
            Map.of("staff", staff.id().value(), "wamid", news.wamid().value()),
            Optional.empty()));
  }
}
