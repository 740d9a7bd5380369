package id.rangkul.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// What a message must pass before it is claimed: its number neither halts nor rests, and has a
/// token.
final class Gates {
  /// For how long at most a message is put off whose number halts or rests; a number that is well
  /// again is noticed so late.
  static final Duration PUT_OFF = Duration.ofSeconds(5);

  private final Numbers numbers;
  private final Pace pace;
  private final PutOffScript putOffs;
  private final Clock wall;

  Gates(Numbers numbers, Pace pace, PutOffScript putOffs, Clock wall) {
    this.numbers = numbers;
    this.pace = pace;
    this.putOffs = putOffs;
    this.wall = wall;
  }

  /// Whether a message may go.
  sealed interface Answer {}

  /// It may; `probe` where it is the one that tries whether a halt is over.
  record Passed(boolean probe) implements Answer {}

  /// Its number has no token for so long.
  record Wait(Duration time) implements Answer {}

  /// Its number halts or rests, and is to be asked again then.
  record Shut(Instant until) implements Answer {}

  Answer pass(Next next) {
    if (next.id().equals(Next.NOTHING)) {
      return new Passed(false);
    }
    Instant now = wall.instant();
    Standing standing = numbers.standing(next.centre(), next.number());
    return switch (standing.gate(now)) {
      case OPEN -> token(next, false);
      case SHUT -> new Shut(sooner(standing.until(), now.plus(PUT_OFF)));
      case PROBE ->
          numbers.beginProbe(next.centre(), next.number())
              ? token(next, true)
              : new Shut(now.plus(PUT_OFF));
    };
  }

  private Answer token(Next next, boolean probe) {
    Duration wait = pace.take(next.centre(), next.number());
    if (wait.isPositive()) {
      unused(next, probe);
      return new Wait(wait);
    }
    return new Passed(probe);
  }

  /// After a message has come to no call.
  void unused(Next next, Passed passed) {
    if (!next.id().equals(Next.NOTHING)) {
      pace.giveBack(next.centre(), next.number());
    }
    unused(next, passed.probe());
  }

  private void unused(Next next, boolean probe) {
    if (probe) {
      numbers.probeUnused(next.centre(), next.number());
    }
  }

  void putOff(Next next, Shut shut) {
    putOffs.run(next.centre(), next.queue(), next.party(), shut.until());
  }

  private static Instant sooner(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
