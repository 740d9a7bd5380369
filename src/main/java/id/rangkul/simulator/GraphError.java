package id.rangkul.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A refusal in Meta's words: HTTP status, code, title, and what exactly was wrong.
record GraphError(int status, int code, Optional<Integer> subcode, String title, String details) {
  private static final int NO_SUCH_OBJECT = 33;
  private static final String HREF =
      "/documentation/business-messaging/whatsapp/support/error-codes";

  /// With the status and title that belong to the code.
  static GraphError of(int code, String details) {
    ErrorTitles.Known known = ErrorTitles.of(code);
    return new GraphError(known.status(), code, Optional.empty(), known.title(), details);
  }

  static GraphError of(int code) {
    return of(code, ErrorTitles.of(code).title());
  }

  GraphError subcode(int value) {
    return new GraphError(status, code, Optional.of(value), title, details);
  }

  static GraphError invalidToken() {
    return of(190, "Cannot parse access token");
  }

  static GraphError unknownObject() {
    return of(
            100,
            "Object does not exist, cannot be loaded due to missing permissions, or does not"
                + " support this operation")
        .subcode(NO_SUCH_OBJECT);
  }

  static GraphError unknownVersion() {
    return of(2500, "The version is v and two numbers");
  }

  static GraphError invalid(String details) {
    return of(100, details);
  }

  static GraphError missing(String name) {
    return of(131008, name);
  }

  static GraphError badValue(String details) {
    return of(131009, details);
  }

  static GraphError unsupported(String type) {
    return of(131051, type);
  }

  static GraphError toItself() {
    return of(131021, "Recipient and sender are the same number");
  }

  static GraphError undeliverable() {
    return of(131026, "Nobody is known by this user id");
  }

  static GraphError windowClosed() {
    return of(
        131047, "More than 24 hours have passed since the customer last replied to this number");
  }

  static GraphError unknownTemplate(String details) {
    return of(132001, details);
  }

  static GraphError templatePaused() {
    return of(132015, "Paused for low quality");
  }

  static GraphError templateDisabled() {
    return of(132016, "Disabled for low quality");
  }

  static GraphError parameterCount(String component, int expected, int given) {
    return of(132000, component + ": expected " + expected + ", given " + given);
  }

  static GraphError parameterFormat(String details) {
    return of(132012, details);
  }

  static GraphError parameterText() {
    return of(
        132018, "Param text cannot have new-line/tab characters or more than 4 consecutive spaces");
  }

  static GraphError tooLong() {
    return of(132005, "body: longer than " + TemplateFilling.MAX_BODY);
  }

  static GraphError unavailable() {
    return of(2, "Try again later");
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

  /// The same as it stands in a webhook.
  List<Map<String, Object>> inWebhook() {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("code", code);
    error.put("title", title);
    error.put("message", title);
    error.put("error_data", Map.of("details", details));
    error.put("href", HREF);
    return List.of(error);
  }
}
