package id.rangkul.simulator;

import id.rangkul.shared.Address;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Answers calls of the messages endpoint: checks them in Meta's order, and puts what it accepts on
/// the phones.
final class GraphApi {
  private final Door door;
  private final Numbers numbers;
  private final People people;
  private final GraphReader reader;
  private final Rates rates;
  private final Desk desk;
  private final Post post;
  private final Typing typing;
  private final Wamids wamids;
  private final Clock clock;

  GraphApi(
      Door door,
      Numbers numbers,
      People people,
      GraphReader reader,
      Rates rates,
      Desk desk,
      Post post,
      Typing typing,
      Wamids wamids,
      Clock clock) {
    this.door = door;
    this.numbers = numbers;
    this.people = people;
    this.reader = reader;
    this.rates = rates;
    this.desk = desk;
    this.post = post;
    this.typing = typing;
    this.wamids = wamids;
    this.clock = clock;
  }

  GraphAnswer answer(GraphCall call) {
    Optional<BusinessNumber> number = numbers.find(call.phoneNumberId());
    return new Check()
        .none(door.refusal(call.version(), call.authorization()))
        .that(number.isPresent(), GraphError::unknownObject)
        .wrong()
        .<GraphAnswer>map(GraphAnswer.Refused::new)
        .orElseGet(() -> carryOut(number.orElseThrow(), call));
  }

  private GraphAnswer carryOut(BusinessNumber number, GraphCall call) {
    return switch (reader.read(call.body())) {
      case GraphRequest.Refused(GraphError error) -> new GraphAnswer.Refused(error);
      case GraphRequest.MarkRead mark -> markRead(mark);
      case GraphRequest.Send send -> send(number, send, call.undelivered());
    };
  }

  private GraphAnswer markRead(GraphRequest.MarkRead mark) {
    if (!desk.markRead(mark.wamid())) {
      return new GraphAnswer.Refused(GraphError.badValue("message_id is nobody's message"));
    }
    if (mark.typing()) {
      desk.find(mark.wamid()).ifPresent(read -> typing.begin(read.phone().clear()));
    }
    return new GraphAnswer.Done();
  }

  private GraphAnswer send(
      BusinessNumber number, GraphRequest.Send send, Optional<GraphError> undelivered) {
    Optional<String> phone = people.phoneAt(send.to());
    if (phone.isEmpty()) {
      return new GraphAnswer.Refused(GraphError.undeliverable());
    }
    Instant now = clock.instant();
    boolean open = desk.windowIsOpen(number.phoneNumberId(), phone.get(), now);
    return refusal(number, phone.get(), send.content(), open)
        .<GraphAnswer>map(GraphAnswer.Refused::new)
        .orElseGet(
            () -> {
              Optional<GraphError> failure =
                  undelivered
                      .or(() -> rates.silently(phone.get(), open, now))
                      .or(() -> gone(phone.get()));
              return accept(number, phone.get(), send, failure, now);
            });
  }

  private Optional<GraphError> refusal(
      BusinessNumber number, String phone, Content content, boolean open) {
    boolean isTemplate = content instanceof Content.FromTemplate;
    return new Check()
        .that(!phone.equals("+" + number.displayPhoneNumber()), GraphError::toItself)
        .that(
            !(content instanceof Content.Reaction(String wamid, var _)) || isOn(phone, wamid),
            () -> GraphError.badValue("reaction.message_id is not a message of this chat"))
        .that(isTemplate || open, GraphError::windowClosed)
        .none(rates.refusal(number.phoneNumberId(), phone))
        .wrong();
  }

  private boolean isOn(String phone, String wamid) {
    return desk.find(wamid).filter(bubble -> bubble.isOf(phone)).isPresent();
  }

  private Optional<GraphError> gone(String phone) {
    return people.hasLeft(phone)
        ? Optional.of(GraphError.of(131026, "The recipient is not on WhatsApp any more"))
        : Optional.empty();
  }

  private GraphAnswer accept(
      BusinessNumber number,
      String phone,
      GraphRequest.Send send,
      Optional<GraphError> failure,
      Instant now) {
    Bubble written = Bubble.toPhone(wamids.next(), number.phoneNumberId(), phone, send, now);
    Bubble bubble = failure.map(error -> written.failing(error.code())).orElse(written);
    Person person = people.meet(phone).under(phone);
    typing.stop(phone);
    desk.add(bubble);
    failure.ifPresentOrElse(error -> post.fail(bubble, error), () -> post.follow(bubble));
    Optional<String> userId =
        send.to() instanceof Address.UserId ? Optional.of(person.userId()) : Optional.empty();
    return new GraphAnswer.Accepted(send.input(), person.waId(), userId, bubble.wamid());
  }
}
