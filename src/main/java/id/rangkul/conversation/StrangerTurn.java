package id.rangkul.conversation;

import id.rangkul.cases.Cases;
import id.rangkul.cases.TimelineEntry;
import id.rangkul.dialog.AlertReason;
import id.rangkul.dialog.Dialogs;
import id.rangkul.dialog.RaiseAlert;
import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.Content;
import id.rangkul.inbox.Fate;
import id.rangkul.inbox.Ledger;
import id.rangkul.outbox.Purpose;
import id.rangkul.shared.AlertId;
import id.rangkul.shared.CaseId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.understanding.Interpretation;
import id.rangkul.understanding.Role;
import id.rangkul.understanding.Severity;
import id.rangkul.understanding.Understanding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A turn with somebody whom the centre does not know: once a day it says who we are and where help
/// is to be had, and names nobody. What alarms goes to whoever is on duty; what was written stands
/// sealed on the timeline that all strangers share.
final class StrangerTurn {
  private final Understanding understanding;
  private final Dialogs dialogs;
  private final Guests guests;
  private final Concerns concerns;
  private final AlertDesk alertDesk;
  private final Letters letters;
  private final Cases cases;
  private final Ledger ledger;

  StrangerTurn(
      Understanding understanding,
      Dialogs dialogs,
      Guests guests,
      Concerns concerns,
      AlertDesk alertDesk,
      Letters letters,
      Cases cases,
      Ledger ledger) {
    this.understanding = understanding;
    this.dialogs = dialogs;
    this.guests = guests;
    this.concerns = concerns;
    this.alertDesk = alertDesk;
    this.letters = letters;
    this.cases = cases;
    this.ledger = ledger;
  }

  void message(Draft draft, Arrival.MessageReceived message, Party.Stranger from) {
    note(draft, message, from);
    ledger.stage(draft.unit(), draft.centreId(), message.wamid(), answer(draft, message, from));
  }

  private Fate answer(Draft draft, Arrival.MessageReceived message, Party.Stranger from) {
    return switch (message.content()) {
      case Content.Revoked _, Content.Reaction _ ->
          new Fate.NoAction(Contents.kind(message.content()).toUpperCase(Locale.ROOT));
      case Content.Text _,
          Content.Pressed _,
          Content.Media _,
          Content.Place _,
          Content.Cards _,
          Content.FormReply _,
          Content.Order _,
          Content.Opened _,
          Content.Call _,
          Content.Edited _,
          Content.Withheld _,
          Content.Other _ ->
          heard(draft, message, from);
    };
  }

  private Fate heard(Draft draft, Arrival.MessageReceived message, Party.Stranger from) {
    String words = Contents.words(message.content());
    Interpretation meaning = Unattributed.read(understanding, words, List.of(Role.values()));
    Optional<AlertId> alert =
        meaning.severity().atLeast(Severity.HIGH)
            ? Optional.of(raise(draft, message, from, meaning, words))
            : Optional.empty();
    boolean stops = dialogs.meansStop(words, meaning.intent());
    Guests.Said saidBefore =
        dialogs.meansStart(words, meaning.intent())
            ? Guests.Said.NOTHING_TODAY
            : guests.said(draft.centreId(), from, draft.now());
    boolean speaks = speaks(saidBefore, meaning.severity());
    if (speaks) {
      say(draft, message, from, phrase(alert.isPresent(), stops));
    }
    if (stops) {
      guests.stageStopped(draft.unit(), draft.centreId(), from);
    } else if (speaks && saidBefore != Guests.Said.STOP) {
      guests.stageAnswered(draft.unit(), draft.centreId(), from, draft.now());
    }
    return alert
        .<Fate>map(id -> new Fate.Escalated(id.toString()))
        .orElseGet(() -> speaks ? new Fate.Answered() : silence(saidBefore));
  }

  /// An emergency is answered whatever was said before.
  private static boolean speaks(Guests.Said before, Severity severity) {
    return before == Guests.Said.NOTHING_TODAY || severity == Severity.EMERGENCY;
  }

  private static Fate silence(Guests.Said before) {
    return new Fate.NoAction(
        before == Guests.Said.STOP ? "AFTER_STOP" : "UNKNOWN_SENDER_ANSWERED_TODAY");
  }

  private static String phrase(boolean alarming, boolean stops) {
    return alarming ? "stranger_alarm" : stops ? "stranger_stopped" : "stranger_answer";
  }

  private AlertId raise(
      Draft draft,
      Arrival.MessageReceived message,
      Party.Stranger from,
      Interpretation meaning,
      String words) {
    var alert = new RaiseAlert(meaning.severity(), meaning.findings(), AlertReason.MESSAGE.name());
    Concern concern = concerns.of(draft.centre(), from, message.learned().stream().findFirst());
    return alertDesk.raise(draft, concern, List.of(alert), Matter.of(words));
  }

  private void say(Draft draft, Arrival.MessageReceived message, Party.Stranger to, String phrase) {
    Map<String, String> said =
        Map.of(
            "centre", draft.centre().name(),
            "contact",
                draft.centre().contact().orElseGet(() -> letters.phrase("centre_contact_unknown")));
    Purpose purpose = phrase.equals("stranger_alarm") ? Purpose.SAFETY : Purpose.REPLY;
    message.learned().stream()
        .findFirst()
        .ifPresent(
            address ->
                letters.toUnknown(draft, to, address, purpose, letters.phrase(phrase, said)));
  }

  private void note(Draft draft, Arrival.MessageReceived message, Party.Stranger from) {
    cases.stage(
        draft.unit(),
        draft.centreId(),
        CaseId.STRANGERS,
        new TimelineEntry(
            message.at(),
            TimelineEntry.Kind.MESSAGE_IN,
            from.key(),
            Map.of("kind", Contents.kind(message.content()), "wamid", message.wamid().value()),
            Optional.of(new Sensitive(Contents.words(message.content())))));
  }
}
