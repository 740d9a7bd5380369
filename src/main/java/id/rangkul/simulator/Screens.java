package id.rangkul.simulator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.rangkul.shared.Sensitive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shows what is on the phones, for the page and for whoever tests with the simulator.
final class Screens {
  private final Desk desk;
  private final People people;
  private final Numbers numbers;
  private final Typing typing;

  Screens(Desk desk, People people, Numbers numbers, Typing typing) {
    this.desk = desk;
    this.people = people;
    this.numbers = numbers;
    this.typing = typing;
  }

  /// The people of the demo in their order, those who were added, then every other phone that has a
  /// message. A chat stays with whoever moves.
  List<PhoneView> phones() {
    List<Bubble> all = desk.all();
    Marks marks = Marks.of(all);
    Map<String, List<Bubble>> byPhone = new LinkedHashMap<>();
    people.listed().forEach(person -> byPhone.put(person.phone().clear(), new ArrayList<>()));
    for (Bubble bubble : all) {
      if (bubble.error().isEmpty() && !Marks.isMark(bubble.content())) {
        String phone = people.of(bubble.phone().clear()).phone().clear();
        byPhone.computeIfAbsent(phone, _ -> new ArrayList<>()).add(bubble);
      }
    }
    return byPhone.entrySet().stream().map(e -> phone(e.getKey(), e.getValue(), marks)).toList();
  }

  /// Everything that the service has sent, oldest first.
  List<SentView> sent() {
    return desk.all().stream()
        .filter(bubble -> bubble.direction() == Direction.TO_PHONE)
        .map(SentView::of)
        .toList();
  }

  private PhoneView phone(String phone, List<Bubble> bubbles, Marks marks) {
    Person person = people.of(phone);
    return new PhoneView(
        phone,
        person.name().clear(),
        person.role(),
        person.avatar(),
        person.username().map(Sensitive::clear),
        person.userId(),
        numbers.of(desk.lastNumber(phone)).name(),
        typing.isSeenOn(phone),
        bubbles.stream().map(bubble -> MessageView.of(bubble, marks)).toList());
  }

  record PhoneView(
      String phone,
      String name,
      String role,
      String avatar,
      Optional<String> username,
      String userId,
      String chatsWith,
      boolean typing,
      List<MessageView> messages) {}

  /// A message as the phone's owner sees it: `out` is what she wrote.
  record MessageView(
      String wamid,
      String direction,
      @JsonUnwrapped Look look,
      Instant at,
      String status,
      int attempts,
      Optional<String> inReplyTo,
      List<Marks.Emoji> reactions,
      boolean edited,
      boolean revoked) {

    static MessageView of(Bubble bubble, Marks marks) {
      return new MessageView(
          bubble.wamid(),
          bubble.direction() == Direction.FROM_PHONE ? "out" : "in",
          marks.applied(bubble),
          bubble.at(),
          bubble.progress().word(),
          bubble.attempts(),
          bubble.inReplyTo(),
          marks.reactions(bubble.wamid()),
          marks.isEdited(bubble.wamid()),
          marks.isRevoked(bubble.wamid()));
    }
  }

  /// A message as the service sent it.
  record SentView(
      String to,
      Optional<String> number,
      @JsonUnwrapped Look look,
      Instant at,
      String status,
      Optional<Integer> error,
      Optional<String> inReplyTo,
      String wamid) {

    static SentView of(Bubble bubble) {
      return new SentView(
          bubble.phone().clear(),
          bubble.number(),
          Look.of(bubble.content()),
          bubble.at(),
          bubble.progress().word(),
          bubble.error(),
          bubble.inReplyTo(),
          bubble.wamid());
    }
  }
}
