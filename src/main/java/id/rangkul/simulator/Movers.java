package id.rangkul.simulator;

import id.rangkul.shared.Address;
import id.rangkul.shared.Sensitive;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// People who come to the simulator, and people who get another number.
final class Movers {
  static final int MAX_NAME = 60;
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9._]{3,35}");
  private static final int MAX_LETTERS = 2;

  private final People people;
  private final Desk desk;
  private final Post post;
  private final Numbers numbers;
  private final Wamids wamids;
  private final Clock clock;

  Movers(People people, Desk desk, Post post, Numbers numbers, Wamids wamids, Clock clock) {
    this.people = people;
    this.desk = desk;
    this.post = post;
    this.numbers = numbers;
    this.wamids = wamids;
    this.clock = clock;
  }

  /// Somebody new: known by a username only, or by a number too where one is given.
  Arrival arrive(String name, Optional<String> username, Optional<String> phone) {
    if (name.isBlank() || name.length() > MAX_NAME) {
      return new Arrival.Wrong("A name has 1 to " + MAX_NAME + " characters.");
    }
    if (username.isEmpty() && phone.isEmpty()) {
      return new Arrival.Wrong("Send a \"username\", or a \"phone\", or both.");
    }
    if (username.isPresent() && !USERNAME.matcher(username.get()).matches()) {
      return new Arrival.Wrong("A username has 3 to 35 small letters, digits, dots and _.");
    }
    if (phone.isPresent() && !isFree(phone.get())) {
      return new Arrival.Wrong("A free number is written as + and 7 to 15 digits.");
    }
    if (people.isFull()) {
      return new Arrival.Wrong("There are " + People.MAX_ADDED + " people already.");
    }
    return new Arrival.Here(keep(somebody(name, username, phone)));
  }

  private Person somebody(String name, Optional<String> username, Optional<String> phone) {
    String userId = phone.map(GraphIds::userId).orElseGet(() -> "ID." + wamids.digits());
    return new Person(
        new Sensitive(phone.orElse(userId)),
        List.of(),
        userId,
        username.map(Sensitive::new),
        new Sensitive(name.strip()),
        Person.STRANGER,
        letters(name.strip()));
  }

  /// Another number for whoever has this phone; the service hears of it as from Meta.
  Arrival move(String phone, String to) {
    boolean somebody = Address.Phone.isPhone(phone) || Address.UserId.isUserId(phone);
    if (!somebody || people.hasLeft(phone)) {
      return new Arrival.Wrong("Nobody has this phone.");
    }
    if (!isFree(to)) {
      return new Arrival.Wrong("\"to\" is a free number, written as + and 7 to 15 digits.");
    }
    Person before = people.of(phone);
    Person after = keep(before.movedTo(to));
    String number = desk.lastNumber(phone).orElse(numbers.first().phoneNumberId());
    Content moved = new Content.Moved(shown(before), shown(after), before.userId());
    Bubble bubble =
        Bubble.fromPhone(
            wamids.next(), number, after.phone().clear(), moved, Optional.empty(), clock.instant());
    desk.add(bubble);
    post.deliver(bubble);
    return new Arrival.Here(after);
  }

  private static Sensitive shown(Person person) {
    return new Sensitive(person.waId().orElse(person.userId()));
  }

  private boolean isFree(String phone) {
    return Address.Phone.isPhone(phone)
        && people.of(phone).role().equals(Person.STRANGER)
        && people.listed().stream().noneMatch(person -> person.phone().clear().equals(phone))
        && !people.hasLeft(phone);
  }

  private Person keep(Person person) {
    people.keep(person);
    return person;
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < name.length() && letters.length() < MAX_LETTERS; i++) {
      boolean begins = i == 0 || name.charAt(i - 1) == ' ';
      if (begins && Character.isLetterOrDigit(name.charAt(i))) {
        letters.append(Character.toUpperCase(name.charAt(i)));
      }
    }
    return letters.toString();
  }

  /// What became of somebody's coming or moving.
  sealed interface Arrival {
    record Here(Person person) implements Arrival {}

    record Wrong(String why) implements Arrival {}
  }
}
