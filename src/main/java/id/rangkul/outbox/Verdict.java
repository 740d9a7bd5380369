package id.rangkul.outbox;

import id.rangkul.shared.Wamid;
import id.rangkul.whatsapp.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What follows from the outcome of one attempt; pure.
record Verdict(State state, Instant notBefore, Optional<Wamid> wamid, String reason) {
  /// How long a call that nobody knows the end of waits for a status that proves it.
  static final Duration WAIT_FOR_STATUS_URGENT = Duration.ofSeconds(5);

  static final Duration WAIT_FOR_STATUS_BULK = Duration.ofSeconds(60);
  static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  static final Duration HALTED_PAUSE = Duration.ofSeconds(30);

  static Duration waitForStatus(Purpose purpose) {
    return purpose.sentAgainWhenUnknown() ? WAIT_FOR_STATUS_URGENT : WAIT_FOR_STATUS_BULK;
  }

  /// Longer with every attempt, lest somebody hears the same again and again while only Meta's
  /// answers are lost.
  private static Duration waitForStatus(Claimed message) {
    Duration least = waitForStatus(message.purpose());
    Duration pause = pause(message.attempt());
    return pause.compareTo(least) > 0 ? pause : least;
  }

  static Verdict of(SendOutcome outcome, Claimed message, Instant now) {
    return switch (outcome) {
      case SendOutcome.Accepted(var wamid) ->
          new Verdict(State.ACCEPTED, now, Optional.of(wamid), "");
      case SendOutcome.Unknown(var reason, _) ->
          new Verdict(State.UNKNOWN, now.plus(waitForStatus(message)), Optional.empty(), reason);
      case SendOutcome.Rejected(var reason, _, _) -> dead(reason, now);
      case SendOutcome.Retry(var reason) -> again(message, now, pause(message.attempt()), reason);
      case SendOutcome.Throttled(var after, _, var reason, _) ->
          again(message, now, after.orElse(pause(message.attempt())), reason);
      case SendOutcome.Halted(var reason, _) ->
          new Verdict(State.QUEUED, now.plus(HALTED_PAUSE), Optional.empty(), reason);
    };
  }

  /// Ends a message that must not be sent: one whose last call nobody knows the end of and for
  /// which no status has come, and one that has waited too long, as after a standstill.
  static Optional<Verdict> withoutCall(Claimed message, Instant now) {
    if (message.before() == State.UNKNOWN && !message.purpose().sentAgainWhenUnknown()) {
      return Optional.of(dead("sent perhaps, never confirmed; not sent again", now));
    }
    return worthSending(message, now)
        ? Optional.empty()
        : Optional.of(dead("waited until it was not worth sending any more", now));
  }

  private static boolean worthSending(Claimed message, Instant at) {
    return at.isBefore(message.created().plus(message.purpose().worthSending()));
  }

  private static Verdict again(Claimed message, Instant now, Duration pause, String reason) {
    Instant next = now.plus(pause);
    return worthSending(message, next)
        ? new Verdict(State.QUEUED, next, Optional.empty(), reason)
        : dead("not worth sending any more; last: " + reason, now);
  }

  private static Verdict dead(String reason, Instant now) {
    return new Verdict(State.DEAD, now, Optional.empty(), reason);
  }

  private static Duration pause(int attempt) {
    long doubled = FIRST_PAUSE.toMillis() << Math.min(attempt - 1, 20);
    return Duration.ofMillis(Math.min(doubled, LONGEST_PAUSE.toMillis()));
  }
}
