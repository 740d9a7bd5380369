package id.rangkul.simulator;

import java.util.HashMap;
import java.util.Map;

/// Meta's error codes with the HTTP status they come with and what they are called.
final class ErrorTitles {
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 503;
  private static final Map<Integer, Known> KNOWN = known();

  private ErrorTitles() {}

  record Known(int status, String title) {}

  static Known of(int code) {
    return KNOWN.getOrDefault(code, new Known(BAD_REQUEST, "Error"));
  }

  static boolean isKnown(int code) {
    return KNOWN.containsKey(code);
  }

  private static Map<Integer, Known> known() {
    Map<Integer, Known> table = new HashMap<>();
    account(table);
    rates(table);
    messages(table);
    templates(table);
    return Map.copyOf(table);
  }

  private static void account(Map<Integer, Known> table) {
    put(table, 0, UNAUTHORIZED, "AuthException");
    put(table, 1, BAD_REQUEST, "API Unknown");
    put(table, 2, UNAVAILABLE, "API Service");
    put(table, 3, SERVER_ERROR, "API Method");
    put(table, 10, FORBIDDEN, "Permission Denied");
    put(table, 33, BAD_REQUEST, "Parameter value is not valid");
    put(table, 100, BAD_REQUEST, "Invalid parameter");
    put(table, 190, UNAUTHORIZED, "Access token has expired");
    put(table, 200, FORBIDDEN, "API Permission");
    put(table, 368, FORBIDDEN, "Temporarily blocked for policies violations");
    put(table, 2500, BAD_REQUEST, "Unknown path components");
    put(table, 130497, FORBIDDEN, "Business account is restricted from messaging this country");
    put(table, 131005, FORBIDDEN, "Access denied");
    put(table, 131031, FORBIDDEN, "Account has been locked");
    put(table, 131042, BAD_REQUEST, "Business eligibility payment issue");
    put(table, 131045, SERVER_ERROR, "Incorrect certificate");
    put(table, 131057, SERVER_ERROR, "Account in maintenance mode");
    put(table, 133004, UNAVAILABLE, "Server Temporarily Unavailable");
    put(table, 133006, BAD_REQUEST, "Phone number re-verification needed");
    put(table, 133010, BAD_REQUEST, "Phone number Not Registered");
  }

  private static void rates(Map<Integer, Known> table) {
    put(table, 4, BAD_REQUEST, "API Too Many Calls");
    put(table, 80007, BAD_REQUEST, "Rate limit issues");
    put(table, 130429, BAD_REQUEST, "Rate limit hit");
    put(table, 131048, BAD_REQUEST, "Spam Rate limit hit");
    put(table, 131049, BAD_REQUEST, "Meta chose not to deliver");
    put(table, 131056, BAD_REQUEST, "(Business Account, Consumer Account) pair rate limit hit");
    put(table, 131064, BAD_REQUEST, "Not delivered to this person for now");
    put(table, 133016, BAD_REQUEST, "Account register deregister rate limit exceeded");
  }

  private static void messages(Map<Integer, Known> table) {
    put(table, 130403, BAD_REQUEST, "Recipient is blocked by the business");
    put(table, 130472, BAD_REQUEST, "User's number is part of an experiment");
    put(table, 131000, SERVER_ERROR, "Something went wrong");
    put(table, 131008, BAD_REQUEST, "Required parameter is missing");
    put(table, 131009, BAD_REQUEST, "Parameter value is not valid");
    put(table, 131016, SERVER_ERROR, "Service unavailable");
    put(table, 131021, BAD_REQUEST, "Recipient cannot be sender");
    put(table, 131026, BAD_REQUEST, "Message undeliverable");
    put(table, 131047, BAD_REQUEST, "Re-engagement message");
    put(table, 131050, BAD_REQUEST, "User has stopped marketing messages");
    put(table, 131051, BAD_REQUEST, "Unsupported message type");
    put(table, 131052, BAD_REQUEST, "Media download error");
    put(table, 131053, BAD_REQUEST, "Media upload error");
    put(table, 131062, BAD_REQUEST, "Business-scoped user id is not supported for this message");
    put(table, 135000, BAD_REQUEST, "Generic user error");
  }

  private static void templates(Map<Integer, Known> table) {
    put(
        table,
        132000,
        BAD_REQUEST,
        "Number of parameters does not match the expected number of params");
    put(table, 132001, NOT_FOUND, "Template name does not exist in the translation");
    put(table, 132005, BAD_REQUEST, "Translated text too long");
    put(table, 132007, BAD_REQUEST, "Template format character policy violated");
    put(table, 132012, BAD_REQUEST, "Parameter format does not match");
    put(table, 132015, BAD_REQUEST, "Template is paused");
    put(table, 132016, BAD_REQUEST, "Template is disabled");
    put(table, 132018, BAD_REQUEST, "Invalid template parameters");
    put(table, 132068, BAD_REQUEST, "Flow is blocked");
    put(table, 132069, BAD_REQUEST, "Flow is throttled");
  }

  private static void put(Map<Integer, Known> table, int code, int status, String title) {
    table.put(code, new Known(status, title));
  }
}
