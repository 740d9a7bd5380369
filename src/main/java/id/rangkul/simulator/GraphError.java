package id.rangkul.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A refusal in Meta's words: HTTP status, code, title, and what exactly was wrong.
record GraphError(int status, int code, Optional<Integer> subcode, String title, String details) {
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final int UNAVAILABLE = 503;
  private static final int NO_SUCH_OBJECT = 33;

  static GraphError of(int status, int code, String title, String details) {
    return new GraphError(status, code, Optional.empty(), title, details);
  }

  static GraphError invalidToken() {
    return of(UNAUTHORIZED, 190, "Invalid OAuth access token", "Cannot parse access token");
  }

  static GraphError unknownNumber() {
    return new GraphError(
        BAD_REQUEST,
        100,
        Optional.of(NO_SUCH_OBJECT),
        "Unsupported post request",
        "Object does not exist, cannot be loaded due to missing permissions, or does not support"
            + " this operation");
  }

  static GraphError unknownVersion() {
    return of(BAD_REQUEST, 2500, "Unknown path components", "The version is v and two numbers");
  }

  static GraphError invalid(String details) {
    return of(BAD_REQUEST, 100, "Invalid parameter", details);
  }

  static GraphError missing(String name) {
    return of(BAD_REQUEST, 131008, "Required parameter is missing", name);
  }

  static GraphError badValue(String details) {
    return of(BAD_REQUEST, 131009, "Parameter value is not valid", details);
  }

  static GraphError unsupported(String type) {
    return of(BAD_REQUEST, 131051, "Unsupported message type", type);
  }

  static GraphError undeliverable() {
    return of(BAD_REQUEST, 131026, "Message undeliverable", "Nobody is known by this user id");
  }

  static GraphError windowClosed() {
    return of(
        BAD_REQUEST,
        131047,
        "Re-engagement message",
        "More than 24 hours have passed since the customer last replied to this number");
  }

  static GraphError unknownTemplate(String details) {
    return of(NOT_FOUND, 132001, "Template name does not exist in the translation", details);
  }

  static GraphError parameterCount(int expected, int given) {
    return of(
        BAD_REQUEST,
        132000,
        "Number of parameters does not match the expected number of params",
        "body: expected " + expected + ", given " + given);
  }

  static GraphError parameterFormat(String details) {
    return of(BAD_REQUEST, 132012, "Parameter format does not match", details);
  }

  static GraphError parameterText() {
    return of(
        BAD_REQUEST,
        132018,
        "Invalid template parameters",
        "Param text cannot have new-line/tab characters or more than 4 consecutive spaces");
  }

  static GraphError unavailable() {
    return of(UNAVAILABLE, 2, "Service temporarily unavailable", "Try again later");
  }

  /// The error envelope; `trace` tells two refusals apart.
  Map<String, Object> envelope(String trace) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", "(#" + code + ") " + title);
    error.put("type", "OAuthException");
    error.put("code", code);
    subcode.ifPresent(value -> error.put("error_subcode", value));
    error.put("error_data", Map.of("messaging_product", "whatsapp", "details", details));
    error.put("fbtrace_id", trace);
    return Map.of("error", error);
  }
}
