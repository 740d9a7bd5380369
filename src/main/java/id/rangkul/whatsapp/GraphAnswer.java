package id.rangkul.whatsapp;

import id.rangkul.shared.Wamid;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// An HTTP answer to a message that was sent, and what it says about the message's fate.
record GraphAnswer(int status, @Nullable String retryAfter, String body) {
  /// Nobody is made to wait longer than this by a header.
  static final Duration MAX_RETRY_AFTER = Duration.ofHours(24);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
  private static final JsonMapper JSON = new JsonMapper();
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;

  SendOutcome outcome() {
    JsonNode answer = json();
    Optional<Wamid> wamid = wamid(answer);
    if (succeeded() && wamid.isPresent()) {
      return new SendOutcome.Accepted(wamid.get());
    }
    OptionalInt code = code(answer.path("error").path("code"));
    return code.isPresent()
        ? GraphErrors.decide(code.getAsInt(), wait(retryAfter), status)
        : withoutCode();
  }

  /// Somebody else than Meta's messaging answered, or Meta in a hurry: only a refusal on the way is
  /// surely not sent.
  private SendOutcome withoutCode() {
    String reason = "HTTP " + status + " without a message id or an error code";
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

  private static OptionalInt code(JsonNode code) {
    return code.isIntegralNumber() && code.canConvertToInt()
        ? OptionalInt.of(code.intValue())
        : OptionalInt.empty();
  }

  private static Optional<Duration> wait(@Nullable String header) {
    if (header == null || !SECONDS.matcher(header.strip()).matches()) {
      return Optional.empty();
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(header.strip()));
    return Optional.of(asked.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : asked);
  }
}
