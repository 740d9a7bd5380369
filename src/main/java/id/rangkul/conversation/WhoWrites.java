package id.rangkul.conversation;

import id.rangkul.cases.Contact;
import id.rangkul.shared.ContactId;
import id.rangkul.understanding.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Decides whose a message is that came from a phone which several contacts use. Pure.
final class WhoWrites {
  /// After so long an answer can no longer be told from a beginning.
  static final Duration STILL_ANSWERING = Duration.ofDays(7);

  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private WhoWrites() {}

  /// Somebody who uses the phone.
  ///
  /// @param spokenTo when something was last said to her, or when she last said to be writing
  /// @param safety the gravest alarm that is open with her
  record User(
      ContactId id, Optional<Instant> spokenTo, Optional<Severity> safety, boolean stopped) {}

  /// Whoever is answered by name of the message, else whoever was spoken to last, else whoever is
  /// in the gravest danger; nobody where it cannot be told. Where all have asked for silence,
  /// nobody is to be asked who it is: then it is the last or the first of them.
  static Optional<ContactId> of(Optional<ContactId> repliedTo, List<User> users, Instant now) {
    Optional<ContactId> replied =
        repliedTo.filter(id -> users.stream().anyMatch(user -> user.id().equals(id)));
    if (replied.isPresent()) {
      return replied;
    }
    Optional<User> last =
        users.stream()
            .filter(user -> user.spokenTo().isPresent())
            .max(Comparator.comparing(user -> user.spokenTo().orElse(Instant.MIN)));
    boolean allStopped = users.stream().allMatch(User::stopped);
    return last.filter(user -> allStopped || now.isBefore(spoken(user).plus(STILL_ANSWERING)))
        .or(
            () ->
                users.stream()
                    .filter(user -> user.safety().isPresent())
                    .max(Comparator.comparing(user -> user.safety().orElse(Severity.NONE))))
        .or(() -> allStopped ? users.stream().findFirst() : Optional.empty())
        .map(User::id);
  }

  private static Instant spoken(User user) {
    return user.spokenTo().orElse(Instant.MIN);
  }

  /// The one of them whom a short text names: "Sri", "ini Ibu Sri", "Ibu Sri bu".
  static Optional<ContactId> named(String text, List<Contact> users) {
    String words = ' ' + plain(text) + ' ';
    if (words.strip().split(" ", -1).length > MAX_WORDS) {
      return Optional.empty();
    }
    List<Contact> named = users.stream().filter(one -> names(words, one)).toList();
    return named.size() == 1 ? Optional.of(named.getFirst().id()) : Optional.empty();
  }

  private static final int MAX_WORDS = 6;

  private static boolean names(String words, Contact contact) {
    String call = plain(contact.call().clear());
    String ownName = call.substring(call.lastIndexOf(' ') + 1);
    return words.contains(' ' + ownName + ' ')
        || words.contains(' ' + plain(contact.name().clear()) + ' ');
  }

  private static String plain(String text) {
    return NOT_A_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
