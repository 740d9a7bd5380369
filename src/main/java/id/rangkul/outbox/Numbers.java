package id.rangkul.outbox;

import id.rangkul.outbox.Standing.Gate;
import id.rangkul.outbox.Standing.Halted;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.Records;
import id.rangkul.whatsapp.SendOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How our numbers stand, shared by all instances through Redis. What was read is believed for a
/// quarter of a second, so that a message seldom pays for the look.
final class Numbers {
  private static final Logger log = LoggerFactory.getLogger(Numbers.class);
  private static final long BELIEVED_NANOS = Duration.ofMillis(250).toNanos();

  /// More than so many others at once do not change how one number stands.
  private static final int MAX_TRIES = 64;

  private final Records records;
  private final ReplaceStandingScript script;
  private final Clock wall;
  private final Map<CentreId, Seen> seen = new ConcurrentHashMap<>();

  Numbers(Records records, ReplaceStandingScript script, Clock wall) {
    this.records = records;
    this.script = script;
    this.wall = wall;
  }

  private record Seen(long at, Map<String, String> numbers) {}

  Standing standing(CentreId centre, String number) {
    return standing(centre, believed(centre), number);
  }

  /// Whether this process may try whether a halt is over; nobody else does at the same time.
  boolean beginProbe(CentreId centre, String number) {
    Instant now = wall.instant();
    String before = fresh(centre).getOrDefault(number, "");
    if (!(read(centre, before) instanceof Halted halted) || halted.gate(now) != Gate.PROBE) {
      return false;
    }
    Instant givenUp = now.plus(Delivery.CALL_ENDS);
    return replace(centre, number, before, halted.beginProbe(givenUp));
  }

  /// After a probe that came to no call.
  void probeUnused(CentreId centre, String number) {
    change(centre, number, it -> it instanceof Halted h ? h.again(wall.instant()) : it);
  }

  void called(CentreId centre, String number, SendOutcome outcome) {
    change(centre, number, standing -> standing.after(outcome, wall.instant()));
  }

  void failedLater(CentreId centre, String number, SendOutcome meaning) {
    change(centre, number, standing -> standing.afterFailure(meaning, wall.instant()));
  }

  /// Whether a status may tell that the halt of a number is over.
  boolean awaitProof(CentreId centre) {
    Map<String, String> numbers = believed(centre);
    return numbers.keySet().stream()
        .anyMatch(it -> standing(centre, numbers, it) instanceof Halted h && h.byStatus());
  }

  void proved(CentreId centre, String number) {
    change(centre, number, Standing::afterProof);
  }

  /// How the numbers stand of which there is something to tell.
  Map<String, Standing> all(CentreId centre) {
    Map<String, Standing> standings = new HashMap<>();
    fresh(centre).forEach((number, text) -> standings.put(number, read(centre, text)));
    return standings;
  }

  private void change(CentreId centre, String number, UnaryOperator<Standing> how) {
    Map<String, String> numbers = believed(centre);
    for (int tries = 0; tries < MAX_TRIES; tries++) {
      String before = numbers.getOrDefault(number, "");
      Standing standing = read(centre, before);
      Standing next = how.apply(standing);
      if (next.equals(standing)) {
        return;
      }
      if (replace(centre, number, before, next)) {
        tell(number, standing, next);
        return;
      }
      numbers = fresh(centre);
    }
    log.warn("How number {} stands could not be written down", number);
  }

  private static void tell(String number, Standing before, Standing after) {
    if (after instanceof Halted halted && !(before instanceof Halted)) {
      log.error("Number {} sends no more, everything is kept: {}", number, halted.reason());
    } else if (before instanceof Halted && !(after instanceof Halted)) {
      log.info("Number {} sends again", number);
    } else if (after instanceof Standing.Resting resting) {
      log.warn("Number {} rests until {}: {}", number, resting.until(), resting.reason());
    }
  }

  private boolean replace(CentreId centre, String number, String before, Standing after) {
    String text = after instanceof Standing.Open ? "" : records.codec().write(key(centre), after);
    seen.remove(centre);
    return script.run(centre, number, before, text);
  }

  private Map<String, String> believed(CentreId centre) {
    Seen known = seen.get(centre);
    return known != null && System.nanoTime() - known.at() < BELIEVED_NANOS
        ? known.numbers()
        : fresh(centre);
  }

  private Map<String, String> fresh(CentreId centre) {
    Map<String, String> numbers = records.fields(key(centre));
    seen.put(centre, new Seen(System.nanoTime(), numbers));
    return numbers;
  }

  private Standing standing(CentreId centre, Map<String, String> numbers, String number) {
    return read(centre, numbers.getOrDefault(number, ""));
  }

  private Standing read(CentreId centre, String text) {
    return text.isEmpty()
        ? new Standing.Open()
        : records.codec().read(key(centre), text, Standing.class);
  }

  private static Key key(CentreId centre) {
    return OutboxKeys.numbers(centre);
  }
}
