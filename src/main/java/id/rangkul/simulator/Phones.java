package id.rangkul.simulator;

import id.rangkul.shared.Address;
import id.rangkul.shared.Sensitive;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// What the person behind a simulated phone can do.
final class Phones {
  static final int MAX_TEXT = 4096;
  private static final String NO_SUCH_MESSAGE = "This phone has no such message.";

  private final Desk desk;
  private final Post post;
  private final People people;
  private final Numbers numbers;
  private final Shelf shelf;
  private final Rates rates;
  private final Wamids wamids;
  private final Clock clock;

  Phones(
      Desk desk,
      Post post,
      People people,
      Numbers numbers,
      Shelf shelf,
      Rates rates,
      Wamids wamids,
      Clock clock) {
    this.desk = desk;
    this.post = post;
    this.people = people;
    this.numbers = numbers;
    this.shelf = shelf;
    this.rates = rates;
    this.wamids = wamids;
    this.clock = clock;
  }

  PhoneAnswer act(String phone, PhoneAction action, Optional<String> number) {
    if (!Address.Phone.isPhone(phone) && !Address.UserId.isUserId(phone)) {
      return wrong("A phone is written as + and 7 to 15 digits, or as a user id.");
    }
    if (people.hasLeft(phone)) {
      return wrong("Nobody has this phone any more.");
    }
    if (number.isPresent() && numbers.find(number.get()).isEmpty()) {
      return wrong("The service has no such number.");
    }
    return act(
        new Hand(
            phone, number.or(() -> desk.lastNumber(phone)).orElse(numbers.first().phoneNumberId())),
        action);
  }

  private PhoneAnswer act(Hand hand, PhoneAction action) {
    return switch (action) {
      case PhoneAction.Write(String text, var message) -> write(hand, text, message);
      case PhoneAction.Press(String button, String message) -> press(hand, button, message);
      case PhoneAction.Speak _ -> say(hand, new Content.Voice(wamids.digits()));
      case PhoneAction.Show show -> say(hand, file(show));
      case PhoneAction.Locate(var where, var message) -> say(hand, where, message);
      case PhoneAction.Share(var card, var message) -> share(hand, card, message);
      case PhoneAction.React(String emoji, String message) ->
          desk.find(message).filter(bubble -> bubble.isOf(hand.phone())).isPresent()
              ? say(hand, new Content.Reaction(message, emoji))
              : wrong(NO_SUCH_MESSAGE);
      case PhoneAction.Edit(String message, String text) -> edit(hand, message, text);
      case PhoneAction.Revoke(String message) ->
          wrote(hand, message).isPresent()
              ? say(hand, new Content.Revoke(message))
              : wrong(NO_SUCH_MESSAGE);
      case PhoneAction.Signal(Content content) -> say(hand, content);
    };
  }

  private PhoneAnswer write(Hand hand, String text, Optional<String> message) {
    return fits(text)
        ? say(hand, new Content.Text(new Sensitive(text)), message)
        : wrong("A text has 1 to " + MAX_TEXT + " characters.");
  }

  private PhoneAnswer edit(Hand hand, String message, String text) {
    return wrote(hand, message).isPresent() && fits(text)
        ? say(hand, new Content.Edit(message, new Sensitive(text)))
        : wrong(NO_SUCH_MESSAGE + " A text has 1 to " + MAX_TEXT + " characters.");
  }

  private static boolean fits(String text) {
    return !text.isBlank() && text.codePointCount(0, text.length()) <= MAX_TEXT;
  }

  private Content file(PhoneAction.Show show) {
    Optional<Sensitive> name =
        show.kind() == MediaKind.DOCUMENT
            ? Optional.of(new Sensitive(show.filename().orElse("dokumen.pdf")))
            : Optional.empty();
    return new Content.Media(
        show.kind(),
        Optional.of(wamids.digits()),
        Optional.empty(),
        show.caption().map(Sensitive::new),
        name);
  }

  private PhoneAnswer share(Hand hand, Optional<Content.Card> card, Optional<String> message) {
    boolean asked =
        message
            .flatMap(wamid -> got(hand, wamid))
            .filter(bubble -> bubble.content() instanceof Content.ContactRequest)
            .isPresent();
    Person person = people.of(hand.phone());
    Content.Card shown =
        card.orElseGet(
            () ->
                new Content.Card(person.name(), person.waId().map(id -> new Sensitive("+" + id))));
    return say(hand, new Content.Cards(List.of(shown), asked), message);
  }

  private PhoneAnswer press(Hand hand, String button, String message) {
    return got(hand, message)
        .flatMap(bubble -> Pressing.of(bubble.content(), button))
        .map(content -> say(hand, content, Optional.of(message)))
        .orElseGet(() -> wrong("This phone has no such message with this button."));
  }

  private Optional<Bubble> got(Hand hand, String message) {
    return desk.find(message)
        .filter(b -> b.isOf(hand.phone()) && b.direction() == Direction.TO_PHONE);
  }

  private Optional<Bubble> wrote(Hand hand, String message) {
    return desk.find(message)
        .filter(b -> b.isOf(hand.phone()) && b.direction() == Direction.FROM_PHONE);
  }

  private PhoneAnswer say(Hand hand, Content content) {
    return say(hand, content, Optional.empty());
  }

  private PhoneAnswer say(Hand hand, Content content, Optional<String> inReplyTo) {
    Bubble bubble =
        Bubble.fromPhone(
            wamids.next(), hand.number(), hand.phone(), content, inReplyTo, clock.instant());
    people.meet(hand.phone());
    rates.heard(hand.number());
    shelf.drawOf(bubble);
    desk.add(bubble);
    post.deliver(bubble);
    return new PhoneAnswer.Written(bubble.wamid());
  }

  private static PhoneAnswer wrong(String why) {
    return new PhoneAnswer.Wrong(why);
  }

  /// A person at one of her chats.
  private record Hand(String phone, String number) {}
}
