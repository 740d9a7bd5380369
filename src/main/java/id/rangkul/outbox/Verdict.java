package id.rangkul.outbox;

import id.rangkul.shared.Wamid;
import id.rangkul.whatsapp.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What follows for a message from the outcome of one attempt; pure.
///
/// @param refusals how often in a row the person has now been written to too fast, where that has
///   changed
/// @param closed whether only a template may go from now on
record Verdict(
    State state,
    Instant notBefore,
    Optional<Wamid> wamid,
    String reason,
    Optional<Integer> refusals,
    boolean closed) {
  /// How long a call that nobody knows the end of waits for a status that proves it.
  static final Duration WAIT_FOR_STATUS_URGENT = Duration.ofSeconds(5);

  static final Duration WAIT_FOR_STATUS_BULK = Duration.ofSeconds(60);
  static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  static final Duration HALTED_PAUSE = Duration.ofSeconds(30);

  /// Where Meta asks for a longer silence towards a person, the message ends: it would hold up
  /// everything behind it, and a worker is to hear of it now.
  static final Duration LONGEST_SILENCE = PairPace.LONGEST_BACK_OFF;

  static Duration waitForStatus(Purpose purpose) {
    return purpose.sentAgainWhenUnknown() ? WAIT_FOR_STATUS_URGENT : WAIT_FOR_STATUS_BULK;
  }

  /// Longer with every attempt, lest somebody hears the same again and again while only Meta's
  /// answers are lost.
  private static Duration waitForStatus(Tried tried) {
    return longer(waitForStatus(tried.purpose()), pause(tried.attempt()));
  }

  /// The verdict on a call.
  static Verdict of(SendOutcome outcome, Tried tried, Instant now) {
    return switch (outcome) {
      case SendOutcome.Accepted accepted -> {
        Optional<Integer> noMore = tried.refusals() > 0 ? Optional.of(0) : Optional.empty();
        yield new Verdict(State.ACCEPTED, now, Optional.of(accepted.wamid()), "", noMore, false);
      }
      case SendOutcome.Unknown unknown ->
          plain(State.UNKNOWN, now.plus(waitForStatus(tried)), unknown.reason());
      case SendOutcome.Rejected rejected -> rejected(rejected, tried, now);
      case SendOutcome.Retry retry -> again(tried, now, pause(tried.attempt()), retry.reason());
      case SendOutcome.Throttled throttled ->
          throttled.thisPersonOnly()
              ? tooFastForPerson(throttled, tried, now)
              : again(
                  tried,
                  now,
                  throttled.retryAfter().orElse(pause(tried.attempt())),
                  throttled.reason());
      case SendOutcome.Halted halted ->
          plain(State.QUEUED, now.plus(HALTED_PAUSE), halted.reason());
    };
  }

  /// The verdict on a message that Meta had accepted and could not deliver. There is no doubt about
  /// it, so that what is worth it is sent again.
  static Verdict ofFailure(SendOutcome meaning, Tried tried, Instant now) {
    return meaning instanceof SendOutcome.Unknown unknown
        ? tried.purpose().sentAgainWhenUnknown()
            ? again(tried, now, pause(tried.attempt()), unknown.reason())
            : dead(unknown.reason(), now)
        : of(meaning, tried, now);
  }

  /// The verdict on a message that is on its way or has arrived, as a status proves.
  static Verdict proved(State state, Wamid wamid, Instant now) {
    return new Verdict(state, now, Optional.of(wamid), "", Optional.empty(), false);
  }

  static Verdict dead(String reason, Instant now) {
    return plain(State.DEAD, now, reason);
  }

  /// The verdict on a message for which the day has no room: it waits, and looks again before long,
  /// since the limit may be raised.
  static Verdict noRoom(Instant roomAt, Tried tried, Instant now) {
    Instant look = sooner(roomAt, now.plus(DailyPeople.LOOK_AGAIN));
    Instant end = tried.created().plus(tried.purpose().worthSending());
    return plain(State.QUEUED, sooner(look, end), DailyPeople.REASON);
  }

  /// Ends a message that must not be sent: one whose last call nobody knows the end of and for
  /// which no status has come, and one that has waited too long, as after a standstill.
  static Optional<Verdict> withoutCall(Tried tried, Instant now) {
    if (tried.before() == State.UNKNOWN && !tried.purpose().sentAgainWhenUnknown()) {
      return Optional.of(dead("sent perhaps, never confirmed; not sent again", now));
    }
    return tried.worthSending(now)
        ? Optional.empty()
        : Optional.of(dead("waited until it was not worth sending any more", now));
  }

  Verdict because(String told) {
    return told.isBlank() ? this : new Verdict(state, notBefore, wamid, told, refusals, closed);
  }

  private static Verdict rejected(SendOutcome.Rejected rejected, Tried tried, Instant now) {
    boolean template =
        rejected.kind() == SendOutcome.Rejected.Kind.WINDOW_CLOSED && tried.fallback();
    return template
        ? new Verdict(
            State.QUEUED, now, Optional.empty(), rejected.reason(), Optional.empty(), true)
        : dead(rejected.reason(), now);
  }

  private static Verdict tooFastForPerson(
      SendOutcome.Throttled throttled, Tried tried, Instant now) {
    int refusals = tried.refusals() + 1;
    Duration asked = throttled.retryAfter().orElse(Duration.ZERO);
    if (asked.compareTo(LONGEST_SILENCE) > 0) {
      return dead(throttled.reason(), now);
    }
    Duration silence = longer(asked, PairPace.backOff(refusals));
    Verdict again = again(tried, now, silence, throttled.reason());
    return new Verdict(
        again.state, again.notBefore, Optional.empty(), again.reason, Optional.of(refusals), false);
  }

  private static Verdict again(Tried tried, Instant now, Duration pause, String reason) {
    Instant next = now.plus(pause);
    return tried.worthSending(next)
        ? plain(State.QUEUED, next, reason)
        : dead("not worth sending any more; last: " + reason, now);
  }

  private static Verdict plain(State state, Instant notBefore, String reason) {
    return new Verdict(state, notBefore, Optional.empty(), reason, Optional.empty(), false);
  }

  private static Duration pause(int attempt) {
    long doubled = FIRST_PAUSE.toMillis() << Math.min(attempt - 1, 20);
    return Duration.ofMillis(Math.min(doubled, LONGEST_PAUSE.toMillis()));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Instant sooner(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
