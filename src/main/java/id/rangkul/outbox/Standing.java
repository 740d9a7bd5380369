package id.rangkul.outbox;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.rangkul.whatsapp.SendOutcome;
import java.time.Duration;
import java.time.Instant;

/// How one of our numbers stands with Meta; pure. A number rests when it was too fast, and halts
/// when Meta takes nothing from it until somebody has repaired something.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
sealed interface Standing {
  Duration FIRST_REST = Duration.ofSeconds(1);
  Duration LONGEST_REST = Duration.ofMinutes(1);
  Duration FIRST_HALT = Duration.ofSeconds(30);
  Duration LONGEST_HALT = Duration.ofMinutes(15);

  /// Before that nothing may go.
  Instant until();

  /// Everything may go.
  record Open() implements Standing {
    @Override
    public Instant until() {
      return Instant.MIN;
    }
  }

  /// Nothing goes before `until`; `times` in a row that was so.
  record Resting(Instant until, int times, String reason) implements Standing {}

  /// Nothing goes but, from `until` on, one message to see whether it is over. `probes` have failed
  /// so far; `probing` while one is under way. Where a status has told of it (`byStatus`), only a
  /// status can tell that it is over.
  record Halted(
      Instant since, Instant until, int probes, boolean probing, boolean byStatus, String reason)
      implements Standing {
    private Halted waiting(Instant now, int failed) {
      Instant next = now.plus(growing(FIRST_HALT, failed, LONGEST_HALT));
      return new Halted(since, next, failed, false, byStatus, reason);
    }

    Halted beginProbe(Instant givenUp) {
      return new Halted(since, givenUp, probes, true, byStatus, reason);
    }

    /// After a probe that came to no call.
    Halted again(Instant now) {
      return new Halted(since, now, probes, false, byStatus, reason);
    }
  }

  /// What a message may do now.
  enum Gate {
    OPEN,
    SHUT,
    /// It may go where it is the only one.
    PROBE
  }

  default Gate gate(Instant now) {
    return switch (this) {
      case Open _ -> Gate.OPEN;
      case Resting resting -> now.isBefore(resting.until()) ? Gate.SHUT : Gate.OPEN;
      case Halted halted -> now.isBefore(halted.until()) ? Gate.SHUT : Gate.PROBE;
    };
  }

  /// How it stands after a call.
  default Standing after(SendOutcome outcome, Instant now) {
    return switch (outcome) {
      case SendOutcome.Accepted _ -> accepted(now);
      case SendOutcome.Throttled throttled ->
          throttled.thisPersonOnly() ? unproved(now) : tooFast(throttled, now);
      case SendOutcome.Halted halted -> halted(halted.reason(), false, now);
      case SendOutcome.Rejected _, SendOutcome.Retry _, SendOutcome.Unknown _ -> unproved(now);
    };
  }

  /// How it stands after a status has told that an accepted message failed.
  default Standing afterFailure(SendOutcome meaning, Instant now) {
    return switch (meaning) {
      case SendOutcome.Halted halted -> halted(halted.reason(), true, now);
      case SendOutcome.Throttled throttled ->
          throttled.thisPersonOnly() ? this : tooFast(throttled, now);
      case SendOutcome.Accepted _,
          SendOutcome.Rejected _,
          SendOutcome.Retry _,
          SendOutcome.Unknown _ ->
          this;
    };
  }

  /// How it stands after a status has told that a message is on its way.
  default Standing afterProof() {
    return this instanceof Halted ? new Open() : this;
  }

  private Standing accepted(Instant now) {
    return switch (this) {
      case Open open -> open;
      case Resting _ -> new Open();
      case Halted halted -> halted.byStatus() ? halted.waiting(now, halted.probes()) : new Open();
    };
  }

  private Standing tooFast(SendOutcome.Throttled throttled, Instant now) {
    return switch (this) {
      case Open _ -> resting(throttled, 1, now);
      case Resting resting ->
          now.isBefore(resting.until()) ? resting : resting(throttled, resting.times() + 1, now);
      case Halted _ -> unproved(now);
    };
  }

  private static Resting resting(SendOutcome.Throttled throttled, int times, Instant now) {
    Duration rest = throttled.retryAfter().orElse(growing(FIRST_REST, times - 1, LONGEST_REST));
    return new Resting(now.plus(rest), times, throttled.reason());
  }

  /// Calls that were under way when the number halted say the same again; only a probe's failure
  /// makes the pause longer.
  private Standing halted(String reason, boolean byStatus, Instant now) {
    return switch (this) {
      case Open _, Resting _ -> new Halted(now, now.plus(FIRST_HALT), 0, false, byStatus, reason);
      case Halted halted -> halted.probing() ? halted.waiting(now, halted.probes() + 1) : halted;
    };
  }

  /// An outcome that proves nothing about the number ends a probe.
  private Standing unproved(Instant now) {
    return this instanceof Halted halted && halted.probing()
        ? halted.waiting(now, halted.probes())
        : this;
  }

  private static Duration growing(Duration first, int times, Duration longest) {
    Duration pause = first;
    for (int i = 0; i < times && pause.compareTo(longest) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
