package id.rangkul.outbox;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Meta's number of an error, with which every reason begins that comes from Meta.
final class MetaCode {
  private static final Pattern AT_THE_START = Pattern.compile("([0-9]{1,9})( .*)?");

  /// Too many messages to the same person.
  static final int PAIR_RATE = 131056;

  private MetaCode() {}

  static Optional<Integer> of(String reason) {
    Matcher found = AT_THE_START.matcher(reason);
    return found.matches() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
  }
}
