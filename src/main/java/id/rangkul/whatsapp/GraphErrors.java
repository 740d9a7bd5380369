package id.rangkul.whatsapp;

import id.rangkul.whatsapp.SendOutcome.Rejected.Kind;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What Meta's error codes mean for a message. Meta asks to decide by the code, never by the HTTP
/// status. The words are our own: Meta's message may quote what we sent.
final class GraphErrors {
  /// Meta asks to wait at least this long before it is asked again to deliver to the same person.
  static final Duration LONG_WAIT = Duration.ofHours(24);

  /// How long a number rests whose registration was tried too often.
  static final Duration REGISTRATION_WAIT = Duration.ofHours(1);

  private static final int FIRST_PERMISSION_CODE = 200;
  private static final int LAST_PERMISSION_CODE = 299;
  private static final int FIRST_SERVER_STATUS = 500;
  private static final Map<Integer, Meaning> MEANINGS = meanings();

  private GraphErrors() {}

  private enum Effect {
    SLOW_DOWN,
    SLOW_DOWN_FOR_PERSON,
    WAIT_FOR_REGISTRATION,
    WAIT_FOR_PERSON,
    MAY_BE_SENT,
    OUR_REQUEST,
    THIS_PERSON,
    WINDOW_CLOSED,
    STOP
  }

  private record Meaning(Effect effect, String title) {}

  /// Decides by the code. `retryAfter` is what the answer's header asked for; `status` counts only
  /// where the code is in nobody's table.
  static SendOutcome decide(int code, Optional<Duration> retryAfter, int status) {
    Meaning meaning = meaning(code, status);
    String reason = code + " " + meaning.title();
    Optional<Integer> known = Optional.of(code);
    return switch (meaning.effect()) {
      case SLOW_DOWN -> new SendOutcome.Throttled(retryAfter, false, reason, known);
      case SLOW_DOWN_FOR_PERSON -> new SendOutcome.Throttled(retryAfter, true, reason, known);
      case WAIT_FOR_REGISTRATION ->
          new SendOutcome.Throttled(atLeast(REGISTRATION_WAIT, retryAfter), false, reason, known);
      case WAIT_FOR_PERSON ->
          new SendOutcome.Throttled(atLeast(LONG_WAIT, retryAfter), true, reason, known);
      case MAY_BE_SENT -> new SendOutcome.Unknown(reason, known);
      case OUR_REQUEST -> new SendOutcome.Rejected(reason, Kind.OUR_REQUEST, known);
      case THIS_PERSON -> new SendOutcome.Rejected(reason, Kind.THIS_PERSON, known);
      case WINDOW_CLOSED -> new SendOutcome.Rejected(reason, Kind.WINDOW_CLOSED, known);
      case STOP -> new SendOutcome.Halted(reason, known);
    };
  }

  private static Meaning meaning(int code, int status) {
    Meaning known = MEANINGS.get(code);
    if (known != null) {
      return known;
    }
    if (code >= FIRST_PERMISSION_CODE && code <= LAST_PERMISSION_CODE) {
      return new Meaning(Effect.STOP, "permission not granted or withdrawn");
    }
    return status >= FIRST_SERVER_STATUS
        ? new Meaning(Effect.MAY_BE_SENT, "unlisted error of Meta's servers")
        : new Meaning(Effect.OUR_REQUEST, "unlisted refusal");
  }

  private static Optional<Duration> atLeast(Duration least, Optional<Duration> asked) {
    return Optional.of(asked.filter(it -> it.compareTo(least) > 0).orElse(least));
  }

  private static Map<Integer, Meaning> meanings() {
    Map<Integer, Meaning> table = new HashMap<>();
    slowDown(table);
    mayBeSent(table);
    ourRequest(table);
    thisPerson(table);
    stop(table);
    return Map.copyOf(table);
  }

  private static void slowDown(Map<Integer, Meaning> table) {
    put(table, 4, Effect.SLOW_DOWN, "too many calls by the app");
    put(table, 80007, Effect.SLOW_DOWN, "too many calls by the business account");
    put(table, 130429, Effect.SLOW_DOWN, "throughput of the number reached");
    put(table, 131056, Effect.SLOW_DOWN_FOR_PERSON, "too many messages to the same person");
    put(table, 131049, Effect.WAIT_FOR_PERSON, "Meta chose not to deliver for now");
    put(table, 131064, Effect.WAIT_FOR_PERSON, "Meta does not deliver to this person for now");
    put(table, 133016, Effect.WAIT_FOR_REGISTRATION, "number registered too often");
  }

  private static void mayBeSent(Map<Integer, Meaning> table) {
    put(table, 1, Effect.MAY_BE_SENT, "unknown error of the API");
    put(table, 2, Effect.MAY_BE_SENT, "API overloaded or down");
    put(table, 131000, Effect.MAY_BE_SENT, "something went wrong at Meta");
    put(table, 131016, Effect.MAY_BE_SENT, "service unavailable");
    put(table, 131057, Effect.MAY_BE_SENT, "account in maintenance");
    put(table, 133004, Effect.MAY_BE_SENT, "server unavailable for now");
  }

  private static void ourRequest(Map<Integer, Meaning> table) {
    put(table, 33, Effect.OUR_REQUEST, "number was deleted or is not ours");
    put(table, 100, Effect.OUR_REQUEST, "invalid parameter");
    put(table, 131008, Effect.OUR_REQUEST, "required parameter missing");
    put(table, 131009, Effect.OUR_REQUEST, "parameter value not valid");
    put(table, 131021, Effect.OUR_REQUEST, "recipient is the sender");
    put(table, 131051, Effect.OUR_REQUEST, "message type not supported");
    put(table, 131052, Effect.OUR_REQUEST, "media could not be downloaded");
    put(table, 131053, Effect.OUR_REQUEST, "media could not be uploaded");
    put(table, 131062, Effect.OUR_REQUEST, "message not allowed to this recipient");
    put(table, 132000, Effect.OUR_REQUEST, "wrong number of template parameters");
    put(table, 132001, Effect.OUR_REQUEST, "template does not exist in this language");
    put(table, 132005, Effect.OUR_REQUEST, "template text too long when filled");
    put(table, 132007, Effect.OUR_REQUEST, "template breaks a content policy");
    put(table, 132012, Effect.OUR_REQUEST, "template parameter of a wrong form");
    put(table, 132015, Effect.OUR_REQUEST, "template paused");
    put(table, 132016, Effect.OUR_REQUEST, "template disabled");
    put(table, 132018, Effect.OUR_REQUEST, "template parameters not valid");
    put(table, 132068, Effect.OUR_REQUEST, "flow blocked");
    put(table, 132069, Effect.OUR_REQUEST, "flow throttled");
    put(table, 135000, Effect.OUR_REQUEST, "request not understood");
  }

  private static void thisPerson(Map<Integer, Meaning> table) {
    put(table, 131026, Effect.THIS_PERSON, "cannot be delivered to this person");
    put(table, 131050, Effect.THIS_PERSON, "person does not want such messages");
    put(table, 130403, Effect.THIS_PERSON, "person is blocked by us");
    put(table, 130472, Effect.THIS_PERSON, "number is part of an experiment of Meta's");
    put(table, 131047, Effect.WINDOW_CLOSED, "more than 24 hours since the person last wrote");
  }

  private static void stop(Map<Integer, Meaning> table) {
    put(table, 0, Effect.STOP, "app could not be authenticated");
    put(table, 3, Effect.STOP, "app lacks a capability");
    put(table, 10, Effect.STOP, "permission denied");
    put(table, 190, Effect.STOP, "access token expired or withdrawn");
    put(table, 368, Effect.STOP, "account blocked for a policy violation");
    put(table, 130497, Effect.STOP, "account may not write to people of this country");
    put(table, 131005, Effect.STOP, "access denied");
    put(table, 131031, Effect.STOP, "account locked");
    put(table, 131042, Effect.STOP, "payment problem");
    put(table, 131045, Effect.STOP, "number's certificate is wrong");
    put(table, 131048, Effect.STOP, "too many messages blocked or reported as spam");
    put(table, 133006, Effect.STOP, "number must be verified again");
    put(table, 133010, Effect.STOP, "number not registered");
  }

  private static void put(Map<Integer, Meaning> table, int code, Effect effect, String title) {
    table.put(code, new Meaning(effect, title));
  }
}
