package id.rangkul.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Meta's limit on how many people may be written to in 24 hours outside their window, for all our
/// numbers together.
///
/// Check-ins may use four fifths of it. Messages to somebody in danger and alerts are counted but
/// never held back by our own count: whether there is room for them is for Meta to say.
final class DailyPeople {
  static final Duration DAY = Duration.ofHours(24);

  /// What waits for room looks again after so long at the latest.
  static final Duration LOOK_AGAIN = Duration.ofMinutes(15);

  static final String REASON = "waits: as many people were written to today as Meta allows";
  private static final int ROUTINE_PERCENT = 80;

  private final CountPersonScript script;
  private final int limit;

  /// @param limit people in 24 hours; 0 where Meta has set none
  DailyPeople(CountPersonScript script, int limit) {
    this.script = script;
    this.limit = limit;
  }

  /// Counts the person that a message goes to. Where there is no room, answers when there will be.
  Optional<Instant> roomAt(Subject message, Instant now) {
    if (limit == 0) {
      return Optional.empty();
    }
    String person = message.centre().value() + '/' + message.to().key();
    return script
        .run(person, now, now.minus(DAY), room(message.purpose(), limit))
        .map(first -> first.plus(DAY));
  }

  static int room(Purpose purpose, int limit) {
    return switch (purpose) {
      case SAFETY, ALERT -> Integer.MAX_VALUE;
      case REPLY -> limit;
      case ROUTINE -> Math.toIntExact((long) limit * ROUTINE_PERCENT / 100);
    };
  }
}
