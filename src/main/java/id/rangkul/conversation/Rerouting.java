package id.rangkul.conversation;

import id.rangkul.account.AccountBook;
import id.rangkul.account.TemplateChoice;
import id.rangkul.account.TemplateRefusal;
import id.rangkul.dialog.TemplateUse;
import id.rangkul.inbox.Arrival;
import id.rangkul.outbox.Envelope;
import id.rangkul.outbox.Outbox;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.whatsapp.Outgoing;
import java.util.Optional;

/// Gives what Meta has refused for its form another one: a template goes by its stand-in, and words
/// that came after the customer-service window are held while a template tells of them.
final class Rerouting {
  private static final int WINDOW_CLOSED = 131047;

  private final Outbox outbox;
  private final AccountBook book;
  private final AccountTurn accountTurn;
  private final Letters letters;
  private final Templates templates;
  private final Holding holding;

  Rerouting(
      Outbox outbox,
      AccountBook book,
      AccountTurn accountTurn,
      Letters letters,
      Templates templates,
      Holding holding) {
    this.outbox = outbox;
    this.book = book;
    this.accountTurn = accountTurn;
    this.letters = letters;
    this.templates = templates;
    this.holding = holding;
  }

  /// Answers whether the message goes in another form, so that its failure need trouble nobody.
  boolean reroute(Draft draft, Arrival.SendFailed failure) {
    int code = failure.code().orElse(0);
    Optional<TemplateRefusal> refusal = TemplateRefusal.of(code);
    if (refusal.isEmpty() && code != WINDOW_CLOSED) {
      return false;
    }
    return outbox
        .find(draft.centreId(), failure.message())
        .filter(
            envelope ->
                refusal.isPresent()
                    ? byStandIn(draft, envelope, refusal.get())
                    : held(draft, envelope))
        .isPresent();
  }

  /// The words of a message that came after the customer-service window; they are held even where
  /// nothing can go in their place.
  static Optional<Sensitive> held(Arrival.SendFailed failure, Envelope envelope) {
    return failure.code().filter(code -> code == WINDOW_CLOSED).isPresent()
        ? words(envelope.content())
        : Optional.empty();
  }

  private boolean byStandIn(Draft draft, Envelope envelope, TemplateRefusal refusal) {
    return envelope.content() instanceof Outgoing.Template message
        && templates
            .use(message)
            .flatMap(use -> standIn(draft, use, refusal))
            .map(other -> again(draft, envelope, other, templates.answers(message)))
            .isPresent();
  }

  private Optional<TemplateUse> standIn(Draft draft, TemplateUse use, TemplateRefusal refusal) {
    AccountBook.Refused refused =
        book.stageRefused(draft.unit(), draft.centreId(), use, refusal, draft.now());
    accountTurn.tell(draft, refused.change());
    return switch (refused.instead()) {
      case TemplateChoice.Use(var other) -> Optional.of(other);
      case TemplateChoice.None _ -> Optional.empty();
    };
  }

  private boolean held(Draft draft, Envelope envelope) {
    return envelope.to() instanceof Party.OfContact(ContactId contact)
        && words(envelope.content())
            .flatMap(words -> holding.hold(draft, contact, words.clear()))
            .map(waiting -> again(draft, envelope, waiting, ""))
            .isPresent();
  }

  private TemplateUse again(Draft draft, Envelope refused, TemplateUse other, String answers) {
    letters.again(draft, refused, templates.outgoing(other, answers));
    return other;
  }

  /// What can be said as text later.
  private static Optional<Sensitive> words(Outgoing content) {
    return switch (content) {
      case Outgoing.Text(var body) -> Optional.of(body);
      case Outgoing.Buttons buttons -> Optional.of(buttons.body());
      case Outgoing.ListMessage list -> Optional.of(list.body());
      case Outgoing.CtaUrl link -> Optional.of(link.body());
      case Outgoing.LocationRequest(var body) -> Optional.of(body);
      case Outgoing.ContactRequest(var body) -> Optional.of(body);
      case Outgoing.InReplyTo(_, var message) -> words(message);
      case Outgoing.Media _, Outgoing.Reaction _, Outgoing.Template _ -> Optional.empty();
    };
  }
}
