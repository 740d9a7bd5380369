package id.rangkul.cases;

import id.rangkul.shared.Address;
import id.rangkul.shared.Sensitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a person can be reached on WhatsApp: by number, or by Meta's user id where WhatsApp shows
/// no number. `parentUserId` is the id that holds for all accounts of the owner; `username` only
/// tells people apart, nothing can be sent to it.
public record Addresses(
    Optional<Sensitive> phone,
    Optional<Sensitive> userId,
    Optional<Sensitive> parentUserId,
    Optional<Sensitive> username) {

  public static Addresses none() {
    return new Addresses(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static Addresses of(List<Address> addresses) {
    return none().with(addresses);
  }

  /// Where messages go: WhatsApp takes the number before any id.
  public Optional<Sensitive> best() {
    return all().stream().findFirst();
  }

  /// Everything that a message may come from, the number first.
  public List<Sensitive> all() {
    return Stream.of(phone, userId, parentUserId).flatMap(Optional::stream).toList();
  }

  /// These, and what was seen besides; what was seen last counts.
  public Addresses with(List<Address> seen) {
    Addresses all = this;
    for (Address one : seen) {
      all = all.with(one);
    }
    return all;
  }

  private Addresses with(Address seen) {
    Optional<Sensitive> value = Optional.of(new Sensitive(seen.value()));
    return switch (seen) {
      case Address.Phone _ -> new Addresses(value, userId, parentUserId, username);
      case Address.UserId id ->
          id.namesOwner()
              ? new Addresses(phone, userId, value, username)
              : new Addresses(phone, value, parentUserId, username);
    };
  }

  /// Whether what was seen is of another WhatsApp account than the one that is known: a user id
  /// changes with the number, so another one may mean another person.
  public boolean contradict(List<Address> seen) {
    Addresses other = of(seen);
    return differ(phone, other.phone) || differ(userId, other.userId);
  }

  private static boolean differ(Optional<Sensitive> known, Optional<Sensitive> seen) {
    return known.isPresent() && seen.isPresent() && !known.equals(seen);
  }

  /// After a move: nothing of the old account is kept but the owner's name.
  public Addresses movedTo(List<Address> to) {
    return new Addresses(Optional.empty(), Optional.empty(), Optional.empty(), username).with(to);
  }
}
