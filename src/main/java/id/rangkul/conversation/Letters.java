package id.rangkul.conversation;

import id.rangkul.account.AccountBook;
import id.rangkul.account.TemplateChoice;
import id.rangkul.cases.Cases;
import id.rangkul.cases.Contact;
import id.rangkul.cases.Staff;
import id.rangkul.cases.TimelineEntry;
import id.rangkul.dialog.Button;
import id.rangkul.dialog.Dialogs;
import id.rangkul.dialog.Say;
import id.rangkul.dialog.TemplateUse;
import id.rangkul.inbox.MediaKind;
import id.rangkul.outbox.Envelope;
import id.rangkul.outbox.Outbox;
import id.rangkul.outbox.Purpose;
import id.rangkul.shared.CaseId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.whatsapp.MediaSource;
import id.rangkul.whatsapp.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts what is to be said into envelopes, and onto the timeline of the case.
final class Letters {
  /// How long after a message of a person WhatsApp lets us write freely.
  static final Duration WINDOW = Duration.ofHours(24);

  private final Outbox outbox;
  private final Cases cases;
  private final Dialogs dialogs;
  private final AccountBook book;
  private final Templates templates;

  Letters(Outbox outbox, Cases cases, Dialogs dialogs, AccountBook book) {
    this.outbox = outbox;
    this.cases = cases;
    this.dialogs = dialogs;
    this.book = book;
    this.templates = new Templates(dialogs.templates());
  }

  /// Sends one thing in the form that the window leaves.
  void toContact(Draft draft, Contact to, WindowPlan.Form form) {
    switch (form) {
      case WindowPlan.Form.Words(var say, var windowEnds) -> words(draft, to, say, windowEnds);
      case WindowPlan.Form.ByTemplate(var template, var why) -> toContact(draft, to, template, why);
      case WindowPlan.Form.NotSent(var text, var why, var reason) ->
          notSent(draft, to, Map.of("purpose", why.name(), "reason", reason), text);
    }
  }

  /// Opens a conversation outside the window.
  void toContact(Draft draft, Contact to, TemplateUse template, id.rangkul.dialog.Purpose why) {
    Outgoing content = templates.outgoing(template, "");
    send(draft, to, purpose(why), content, templates.filled(template), Optional.empty());
  }

  private void words(Draft draft, Contact to, Say say, Optional<Instant> windowEnds) {
    Sensitive body = new Sensitive(say.text());
    Outgoing content =
        say.buttons().isEmpty()
            ? new Outgoing.Text(body)
            : new Outgoing.Buttons(body, buttons(say.buttons()));
    send(draft, to, purpose(say.purpose()), content, say.text(), windowEnds);
  }

  private void send(
      Draft draft,
      Contact to,
      Purpose purpose,
      Outgoing content,
      String text,
      Optional<Instant> windowEnds) {
    Optional<Sensitive> address = to.address();
    if (address.isEmpty()) {
      return; // nobody knows where; the worker was told when the last address was lost
    }
    Party party = new Party.OfContact(to.id());
    Optional<CaseId> ofCase = Optional.of(to.ofCase());
    stage(draft, party, address.get(), purpose, content, windowEnds, "", ofCase);
    Map<String, String> details = Map.of("purpose", purpose.name());
    note(draft, to, TimelineEntry.Kind.MESSAGE_OUT, details, Optional.of(text));
  }

  /// Says on the timeline what was to be said and why it was not.
  private void notSent(Draft draft, Contact to, Map<String, String> details, String text) {
    note(
        draft,
        to,
        TimelineEntry.Kind.MESSAGE_NOT_SENT,
        details,
        Optional.of(text).filter(words -> !words.isEmpty()));
  }

  /// Says on the timeline that a message has ended undelivered.
  void notSent(Draft draft, Contact to, String message, String reason) {
    notSent(draft, to, Map.of("message", message, "reason", reason), "");
  }

  private void note(
      Draft draft,
      Contact to,
      TimelineEntry.Kind kind,
      Map<String, String> details,
      Optional<String> text) {
    cases.stage(
        draft.unit(),
        draft.centreId(),
        to.ofCase(),
        new TimelineEntry(
            draft.now(),
            kind,
            new Party.OfContact(to.id()).key(),
            details,
            text.map(Sensitive::new)));
  }

  /// Says something to a member of staff who has just written.
  void toStaff(Draft draft, Staff to, String phrase, Map<String, String> parameters) {
    Outgoing content = new Outgoing.Text(new Sensitive(phrase(phrase, parameters)));
    Party party = new Party.OfStaff(to.id());
    stage(draft, party, to.phone(), Purpose.ALERT, content, Optional.empty(), "", Optional.empty());
  }

  /// Says something to somebody who has just written and of whom it is not known who it is.
  void toUnknown(Draft draft, Party to, Sensitive address, Purpose purpose, String text) {
    Outgoing content = new Outgoing.Text(new Sensitive(text));
    stage(draft, to, address, purpose, content, Optional.empty(), "", Optional.empty());
  }

  /// Asks somebody of whom it is not known who it is.
  void toUnknown(
      Draft draft,
      Party to,
      Sensitive address,
      Purpose purpose,
      String text,
      List<Outgoing.Button> buttons) {
    Outgoing content = new Outgoing.Buttons(new Sensitive(text), buttons);
    stage(draft, to, address, purpose, content, Optional.empty(), "", Optional.empty());
  }

  /// Sends a file that Meta holds to a member of staff who has written within the day.
  void fileToStaff(Draft draft, Staff to, MediaKind kind, String mediaId) {
    Outgoing content = new Outgoing.Media(shownAs(kind), new MediaSource.Uploaded(mediaId));
    Party party = new Party.OfStaff(to.id());
    stage(draft, party, to.phone(), Purpose.ALERT, content, Optional.empty(), "", Optional.empty());
  }

  private static Outgoing.Media.Kind shownAs(MediaKind kind) {
    return switch (kind) {
      case VOICE, AUDIO -> Outgoing.Media.Kind.AUDIO;
      case IMAGE -> Outgoing.Media.Kind.IMAGE;
      case VIDEO -> Outgoing.Media.Kind.VIDEO;
      case DOCUMENT -> Outgoing.Media.Kind.DOCUMENT;
      case STICKER -> Outgoing.Media.Kind.STICKER;
    };
  }

  String phrase(String key) {
    return phrase(key, Map.of());
  }

  /// What the service says to staff and to people whom it does not know, always in Indonesian.
  String phrase(String key, Map<String, String> parameters) {
    return dialogs.phrases().text(key, "id", parameters);
  }

  /// Tells a member of staff of an alert, whatever the window. The answers carry what they answer.
  /// Where Meta lets no template go, the first is tried all the same: its failure passes the alert
  /// on.
  void alertToStaff(
      Draft draft, Staff to, String name, List<String> parameters, String about, String answers) {
    TemplateUse wanted = new TemplateUse(name, "id", parameters);
    TemplateUse use =
        switch (book.choose(draft.centreId(), wanted, draft.now())) {
          case TemplateChoice.Use(var template) -> template;
          case TemplateChoice.None(var declared, _) -> declared;
        };
    Outgoing content = templates.outgoing(use, ':' + answers);
    Party party = new Party.OfStaff(to.id());
    stage(
        draft,
        party,
        to.phone(),
        Purpose.ALERT,
        content,
        Optional.empty(),
        about,
        Optional.empty());
  }

  /// Sends a message that was refused once more, in another form.
  void again(Draft draft, Envelope refused, Outgoing content) {
    stage(
        draft,
        refused.to(),
        refused.address(),
        refused.purpose(),
        content,
        Optional.empty(),
        refused.about(),
        refused.ofCase());
  }

  private void stage(
      Draft draft,
      Party to,
      Sensitive address,
      Purpose purpose,
      Outgoing content,
      Optional<Instant> windowEnds,
      String about,
      Optional<CaseId> ofCase) {
    outbox.stage(
        draft.unit(),
        draft.centreId(),
        new Envelope(
            draft.nextMessageId(),
            draft.centre().phoneNumberId(),
            to,
            address,
            purpose,
            content,
            Optional.empty(),
            windowEnds,
            about,
            ofCase,
            draft.now()));
  }

  private static List<Outgoing.Button> buttons(List<Button> buttons) {
    return buttons.stream().map(one -> new Outgoing.Button(one.id(), one.title())).toList();
  }

  private static Purpose purpose(id.rangkul.dialog.Purpose purpose) {
    return switch (purpose) {
      case SAFETY -> Purpose.SAFETY;
      case REPLY -> Purpose.REPLY;
      case ROUTINE -> Purpose.ROUTINE;
    };
  }
}
