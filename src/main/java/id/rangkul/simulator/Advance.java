package id.rangkul.simulator;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far time is to move, read from an ISO 8601 duration such as `PT1H`, `P1D` or `P1W`.
sealed interface Advance {
  record By(Duration length) implements Advance {}

  /// Not possible; the sentence says why.
  record Wrong(String why) implements Advance {}

  static Advance parse(String text) {
    try {
      return check(duration(text));
    } catch (DateTimeException | ArithmeticException _) {
      return new Wrong("\"advance\" is an ISO 8601 duration such as PT1H, P1D or P1W.");
    }
  }

  private static Advance check(Duration length) {
    if (length.isNegative()) {
      return new Wrong("Time moves forward only.");
    }
    return length.compareTo(TimeMachine.MAX_ADVANCE) > 0
        ? new Wrong("At most " + TimeMachine.MAX_ADVANCE.toDays() + " days at once.")
        : new By(length);
  }

  /// [Duration] does not know weeks.
  private static Duration duration(String text) {
    Matcher weeks = Weeks.ONLY.matcher(text);
    return weeks.matches()
        ? Duration.ofDays(Math.multiplyExact(7L, Long.parseLong(weeks.group(1))))
        : Duration.parse(text);
  }

  /// The spelling of a duration in weeks.
  final class Weeks {
    private static final Pattern ONLY = Pattern.compile("P(\\d{1,9})W");

    private Weeks() {}
  }
}
