package id.rangkul.simulator;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/// Reads which fault is asked for.
final class FaultReader {
  static final int MAX_TIMES = 1_000_000;
  static final int MAX_MILLIS = 600_000;
  static final int MAX_REPEATED = 20;
  static final String HOW =
      "\"kind\" is error, 5xx, slow, reset_before, reset_after, token, failed, random, statuses,"
          + " quality or account.";

  private FaultReader() {}

  /// What became of reading it.
  sealed interface Reading {
    record Wish(Standing fault) implements Reading {}

    record Wrong(String why) implements Reading {}
  }

  static Reading read(JsonNode body) {
    String kind = body.path("kind").asString("");
    return switch (kind) {
      case "error", "failed" -> coded(kind, body);
      case "5xx" -> serverError(body);
      case "slow" -> slow(body);
      case "reset_before" -> wish(kind, new Fault.ResetBefore(), body, Optional.of(1));
      case "reset_after" -> wish(kind, new Fault.ResetAfter(), body, Optional.of(1));
      case "token" -> wish(kind, Faults.refusal(190), body, Optional.empty());
      case "random" -> random(body);
      case "statuses" -> statuses(body);
      default -> new Reading.Wrong(HOW);
    };
  }

  private static Reading coded(String kind, JsonNode body) {
    int code = number(body, "code", -1);
    if (!ErrorTitles.isKnown(code)) {
      return new Reading.Wrong("\"code\" is one of Meta's error codes.");
    }
    int seconds = number(body, "retry_after", 0);
    Fault fault =
        kind.equals("failed")
            ? new Fault.Undelivered(GraphError.of(code))
            : new Fault.Refusal(
                GraphError.of(code), seconds > 0 ? Optional.of(seconds) : Optional.empty());
    return wish(kind, fault, body, Optional.of(1));
  }

  private static Reading serverError(JsonNode body) {
    int status = number(body, "status", 500);
    return status < 500 || status > 599
        ? new Reading.Wrong("\"status\" is 500 to 599.")
        : wish(
            "5xx",
            new Fault.ServerError(status, body.path("accepted").asBoolean(false)),
            body,
            Optional.of(1));
  }

  private static Reading slow(JsonNode body) {
    int millis = number(body, "ms", 5000);
    return millis < 1 || millis > MAX_MILLIS
        ? new Reading.Wrong("\"ms\" is 1 to " + MAX_MILLIS + ".")
        : wish("slow", new Fault.Slow(Duration.ofMillis(millis)), body, Optional.of(1));
  }

  private static Reading random(JsonNode body) {
    int percent = number(body, "percent", 10);
    return percent < 1 || percent > 100
        ? new Reading.Wrong("\"percent\" is 1 to 100.")
        : wish(
            "random",
            new Fault.Chance(percent, new Random(number(body, "seed", 1))),
            body,
            Optional.empty());
  }

  private static Reading statuses(JsonNode body) {
    int delay = number(body, "delay_ms", 0);
    int repeated = number(body, "repeat", 0);
    if (delay < 0 || delay > MAX_MILLIS || repeated < 0 || repeated > MAX_REPEATED) {
      return new Reading.Wrong(
          "\"delay_ms\" is 0 to " + MAX_MILLIS + ", \"repeat\" 0 to " + MAX_REPEATED + ".");
    }
    boolean shuffled = body.path("shuffle").asBoolean(false);
    StatusHabit habit = new StatusHabit(Duration.ofMillis(delay), repeated, shuffled);
    return wish("statuses", new Fault.Statuses(habit), body, Optional.empty());
  }

  /// Unless it says otherwise, a fault hits messages that are sent; a bad token hits every call.
  private static Reading wish(
      String kind, Fault fault, JsonNode body, Optional<Integer> unlessGiven) {
    String usual = kind.equals("token") ? "any" : "send";
    Optional<Standing.Place> place = place(body.path("on").asString(usual));
    int times = number(body, "times", 0);
    if (place.isEmpty()) {
      return new Reading.Wrong("\"on\" is send, mark, media, templates or any.");
    }
    if (times < 0 || times > MAX_TIMES) {
      return new Reading.Wrong("\"times\" is 1 to " + MAX_TIMES + ".");
    }
    return new Reading.Wish(
        new Standing(
            kind,
            fault,
            place.get(),
            Json.text(body.path("to")),
            times > 0 ? Optional.of(times) : unlessGiven));
  }

  private static Optional<Standing.Place> place(String word) {
    for (Standing.Place place : Standing.Place.values()) {
      if (place.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private static int number(JsonNode body, String name, int otherwise) {
    return body.has(name) ? body.path(name).asInt(-1) : otherwise;
  }
}
