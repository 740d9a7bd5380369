package id.rangkul.simulator;

import id.rangkul.shared.Address;
import id.rangkul.shared.Sensitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The person behind a simulated phone.
///
/// @param phone her number in E.164 with its `+`; her business-scoped user id where she shows none
/// @param formerly what `phone` was before she moved, oldest first
/// @param userId her business-scoped user id
/// @param role `family`, `client`, `worker`, `supervisor` or any other word
/// @param avatar one or two letters for the picture
record Person(
    Sensitive phone,
    List<Sensitive> formerly,
    String userId,
    Optional<Sensitive> username,
    Sensitive name,
    String role,
    String avatar)
    implements Registered {
  static final String STRANGER = "other";

  Person {
    formerly = List.copyOf(formerly);
  }

  static Person of(DemoPhone listed) {
    return new Person(
        new Sensitive(listed.phone()),
        List.of(),
        GraphIds.userId(listed.phone()),
        Optional.empty(),
        new Sensitive(listed.name()),
        listed.role(),
        listed.avatarLetters());
  }

  /// Whoever is behind a number that nobody named.
  static Person stranger(String phone) {
    Sensitive number = new Sensitive(phone);
    String userId = Address.UserId.isUserId(phone) ? phone : GraphIds.userId(phone);
    return new Person(number, List.of(), userId, Optional.empty(), number, STRANGER, "");
  }

  /// She writes by username only.
  boolean hidesNumber() {
    return phone.clear().equals(userId);
  }

  /// The number as webhooks write it, without the `+`.
  Optional<String> waId() {
    return hidesNumber() ? Optional.empty() : Optional.of(phone.clear().substring(1));
  }

  /// As she was known under an earlier number: who writes there learns nothing of the new one.
  Person under(String earlier) {
    String id = Address.UserId.isUserId(earlier) ? earlier : GraphIds.userId(earlier);
    return phone.clear().equals(earlier)
        ? this
        : new Person(new Sensitive(earlier), List.of(), id, username, name, role, avatar);
  }

  /// With another number; the user id changes with it, as at Meta.
  Person movedTo(String number) {
    String newId = GraphIds.userId(number);
    List<Sensitive> before = Stream.concat(formerly.stream(), Stream.of(phone)).toList();
    Sensitive key = new Sensitive(hidesNumber() ? newId : number);
    return new Person(key, before, newId, username, name, role, avatar);
  }
}
