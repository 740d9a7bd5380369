package id.rangkul.whatsapp;

import id.rangkul.shared.Wamid;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// An HTTP answer of Meta's, and what it says about the fate of a message or a question.
record GraphAnswer(int status, @Nullable String retryAfter, String body) {
  /// Nobody is made to wait longer than this by a header.
  static final Duration MAX_RETRY_AFTER = Duration.ofHours(24);

  /// At least one: a wait of none at all says nothing.
  private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,8}");

  private static final JsonMapper JSON = new JsonMapper();
  private static final int NOT_FOUND = 404;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int GONE = 410;
  private static final int TOO_MANY_REQUESTS = 429;

  /// Meta's way to say that an object does not exist, or not for us.
  private static final int INVALID_PARAMETER = 100;

  private static final int NO_SUCH_OBJECT = 33;

  SendOutcome outcome() {
    JsonNode answer = json();
    Optional<Wamid> wamid = wamid(answer);
    return succeeded() && wamid.isPresent()
        ? new SendOutcome.Accepted(wamid.get())
        : failure(answer);
  }

  /// Reads what was asked for; `read` finds nothing in an answer that is no answer.
  <T> GraphResult<T> result(Function<JsonNode, Optional<T>> read) {
    JsonNode answer = json();
    Optional<T> value = succeeded() ? read.apply(answer) : Optional.empty();
    if (value.isPresent()) {
      return new GraphResult.Done<>(value.get());
    }
    return isGone(answer)
        ? new GraphResult.Gone<>("HTTP " + status + ", no such object")
        : asResult(failure(answer));
  }

  /// What Meta wrote for the eyes of an operator; empty where it wrote nothing. It may quote what
  /// we sent.
  String explanation() {
    JsonNode error = json().path("error");
    String title = error.path("error_user_title").asString("");
    String message = error.path("error_user_msg").asString("");
    return String.join(": ", Stream.of(title, message).filter(it -> !it.isBlank()).toList());
  }

  private static <T> GraphResult<T> asResult(SendOutcome failure) {
    return switch (failure) {
      case SendOutcome.Throttled(var after, _, var reason, _) ->
          new GraphResult.Again<>(reason, after);
      case SendOutcome.Unknown(var reason, _) -> new GraphResult.Again<>(reason, Optional.empty());
      case SendOutcome.Retry(var reason) -> new GraphResult.Again<>(reason, Optional.empty());
      case SendOutcome.Rejected(var reason, _, var code) -> new GraphResult.Refused<>(reason, code);
      case SendOutcome.Halted(var reason, var code) -> new GraphResult.Halted<>(reason, code);
      case SendOutcome.Accepted _ -> throw new IllegalStateException("a failure was accepted");
    };
  }

  private boolean isGone(JsonNode answer) {
    JsonNode error = answer.path("error");
    return number(error.path("code"))
        .map(it -> it == INVALID_PARAMETER && hasSubcode(error, NO_SUCH_OBJECT))
        .orElse(status == NOT_FOUND || status == GONE);
  }

  private static boolean hasSubcode(JsonNode error, int subcode) {
    return number(error.path("error_subcode")).filter(it -> it == subcode).isPresent();
  }

  private SendOutcome failure(JsonNode answer) {
    return number(answer.path("error").path("code"))
        .map(code -> GraphErrors.decide(code, wait(retryAfter), status))
        .orElseGet(this::withoutCode);
  }

  /// Somebody else than Meta's messaging answered, or Meta in a hurry: only a refusal on the way is
  /// surely not sent.
  private SendOutcome withoutCode() {
    String reason = "HTTP " + status + " without an error code or what was asked for";
    if (status == TOO_MANY_REQUESTS) {
      return new SendOutcome.Throttled(wait(retryAfter), false, reason);
    }
    boolean refused = status >= 300 && status < 500 && status != REQUEST_TIMEOUT;
    return refused ? new SendOutcome.Retry(reason) : new SendOutcome.Unknown(reason);
  }

  private boolean succeeded() {
    return status >= 200 && status < 300;
  }

  private JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  private static Optional<Wamid> wamid(JsonNode answer) {
    JsonNode id = answer.path("messages").path(0).path("id");
    return id.isString() ? wamid(id.stringValue()) : Optional.empty();
  }

  private static Optional<Wamid> wamid(String id) {
    return id.isBlank() || id.length() > Wamid.MAX_LENGTH
        ? Optional.empty()
        : Optional.of(new Wamid(id));
  }

  private static Optional<Integer> number(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt()
        ? Optional.of(node.intValue())
        : Optional.empty();
  }

  private static Optional<Duration> wait(@Nullable String header) {
    if (header == null || !SECONDS.matcher(header.strip()).matches()) {
      return Optional.empty();
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(header.strip()));
    return Optional.of(asked.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : asked);
  }
}
