package id.rangkul.conversation;

import id.rangkul.cases.CaseFile;
import id.rangkul.cases.Cases;
import id.rangkul.cases.Contact;
import id.rangkul.cases.Staff;
import id.rangkul.cases.TimelineEntry;
import id.rangkul.dialog.Button;
import id.rangkul.dialog.Dialogs;
import id.rangkul.dialog.MessageTemplate;
import id.rangkul.dialog.Say;
import id.rangkul.dialog.TemplateUse;
import id.rangkul.inbox.MediaKind;
import id.rangkul.outbox.Envelope;
import id.rangkul.outbox.Outbox;
import id.rangkul.outbox.Purpose;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.whatsapp.MediaSource;
import id.rangkul.whatsapp.Outgoing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts what is to be said into envelopes, and onto the timeline of the case.
final class Letters {
  private final Outbox outbox;
  private final Cases cases;
  private final Dialogs dialogs;

  Letters(Outbox outbox, Cases cases, Dialogs dialogs) {
    this.outbox = outbox;
    this.cases = cases;
    this.dialogs = dialogs;
  }

  /// Says something inside the customer-service window.
  void toContact(Draft draft, Contact to, Say say) {
    Sensitive body = new Sensitive(say.text());
    Outgoing content =
        say.buttons().isEmpty()
            ? new Outgoing.Text(body)
            : new Outgoing.Buttons(body, buttons(say.buttons()));
    send(draft, to, purpose(say.purpose()), content, say.text());
  }

  /// Opens a conversation outside the window.
  void toContact(Draft draft, Contact to, TemplateUse template, id.rangkul.dialog.Purpose why) {
    List<String> payloads = template(template.name()).buttons().stream().map(Button::id).toList();
    send(draft, to, purpose(why), outgoing(template, payloads), filled(template));
  }

  private void send(Draft draft, Contact to, Purpose purpose, Outgoing content, String text) {
    Party party = new Party.OfContact(to.id());
    stage(draft, party, to.phone(), purpose, content, Undeliveries.about(purpose));
    cases.stage(
        draft.unit(),
        draft.centreId(),
        to.ofCase(),
        new TimelineEntry(
            draft.now(),
            TimelineEntry.Kind.MESSAGE_OUT,
            party.key(),
            Map.of("purpose", purpose.name()),
            Optional.of(new Sensitive(text))));
  }

  /// Says something to a member of staff who has just written.
  void toStaff(Draft draft, Staff to, String phrase, Map<String, String> parameters) {
    Outgoing content = new Outgoing.Text(new Sensitive(phrase(phrase, parameters)));
    stage(draft, new Party.OfStaff(to.id()), to.phone(), Purpose.ALERT, content, "");
  }

  /// Sends a file that Meta holds to a member of staff who has written within the day.
  void fileToStaff(Draft draft, Staff to, MediaKind kind, String mediaId) {
    Outgoing content = new Outgoing.Media(shownAs(kind), new MediaSource.Uploaded(mediaId));
    stage(draft, new Party.OfStaff(to.id()), to.phone(), Purpose.ALERT, content, "");
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

  /// What the service says to staff, always in Indonesian.
  String phrase(String key, Map<String, String> parameters) {
    return dialogs.phrases().text(key, "id", parameters);
  }

  /// Tells a member of staff of an alert, whatever the window. The answers carry what they answer.
  void alertToStaff(
      Draft draft, Staff to, String name, List<String> parameters, String about, String answers) {
    TemplateUse use = new TemplateUse(name, "id", parameters);
    List<String> payloads =
        template(name).buttons().stream().map(button -> button.id() + ':' + answers).toList();
    stage(
        draft,
        new Party.OfStaff(to.id()),
        to.phone(),
        Purpose.ALERT,
        outgoing(use, payloads),
        about);
  }

  private void stage(
      Draft draft, Party to, Sensitive address, Purpose purpose, Outgoing content, String about) {
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
            about,
            draft.now()));
  }

  void record(Draft draft, CaseFile file, TimelineEntry entry) {
    cases.stage(draft.unit(), draft.centreId(), file.id(), entry);
  }

  private static Outgoing outgoing(TemplateUse use, List<String> payloads) {
    return new Outgoing.Template(
        use.name(),
        use.language(),
        use.parameters().stream().map(Sensitive::new).toList(),
        payloads);
  }

  private MessageTemplate template(String name) {
    MessageTemplate template = dialogs.templates().get(name);
    if (template == null) {
      throw new IllegalStateException("no template is named " + name);
    }
    return template;
  }

  /// A template's text as the person reads it.
  private String filled(TemplateUse use) {
    Map<String, String> bodies = template(use.name()).bodies();
    String text = bodies.getOrDefault(use.language(), bodies.getOrDefault("id", use.name()));
    for (int i = 0; i < use.parameters().size(); i++) {
      text = text.replace("{{" + (i + 1) + "}}", use.parameters().get(i));
    }
    return text;
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
