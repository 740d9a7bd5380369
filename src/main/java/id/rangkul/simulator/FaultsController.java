package id.rangkul.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Faults over HTTP: what goes wrong at the simulated Meta, and what Meta says about the account.
@InDemoOnly
@RestController
class FaultsController {
  static final String PATH = "/simulator/faults";
  private static final Pattern WORD = Pattern.compile("[A-Z0-9_]{1,64}");

  private final Faults faults;
  private final Courier courier;
  private final Numbers numbers;

  FaultsController(Faults faults, Courier courier, Numbers numbers) {
    this.faults = faults;
    this.courier = courier;
    this.numbers = numbers;
  }

  @GetMapping(PATH)
  List<Map<String, Object>> all() {
    return faults.all().stream().map(FaultsController::view).toList();
  }

  @DeleteMapping(PATH)
  ResponseEntity<Void> clear() {
    faults.clear();
    return ResponseEntity.noContent().build();
  }

  @PostMapping(PATH)
  ResponseEntity<Map<String, Object>> add(@RequestBody JsonNode body) {
    return switch (body.path("kind").asString("")) {
      case "quality" -> notice(body, "FLAGGED");
      case "account" -> notice(body, "ACCOUNT_RESTRICTION");
      default -> stand(body);
    };
  }

  private ResponseEntity<Map<String, Object>> stand(JsonNode body) {
    return switch (FaultReader.read(body)) {
      case FaultReader.Reading.Wrong(String why) -> wrong(why);
      case FaultReader.Reading.Wish(Standing fault) ->
          faults.add(fault)
              ? ResponseEntity.status(HttpStatus.CREATED).body(view(fault))
              : wrong("There are " + Faults.MAX + " faults already.");
    };
  }

  /// Not a fault that stands: the service is told at once.
  private ResponseEntity<Map<String, Object>> notice(JsonNode body, String usual) {
    String event = body.path("event").asString(usual);
    String limit = body.path("limit").asString("TIER_250");
    Optional<String> id = Json.text(body.path("number"));
    if (!WORD.matcher(event).matches() || !WORD.matcher(limit).matches()) {
      return wrong("\"event\" and \"limit\" are words of Meta's, in capitals.");
    }
    if (id.isPresent() && numbers.find(id.get()).isEmpty()) {
      return wrong("The service has no such number.");
    }
    BusinessNumber number = numbers.of(id);
    boolean isQuality = body.path("kind").asString("").equals("quality");
    courier.hand(
        isQuality
            ? AccountWebhook.numberQuality(number, event, limit)
            : AccountWebhook.account(number, event),
        Receipt.NONE);
    return ResponseEntity.accepted().body(Map.of("event", event));
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<Map<String, Object>> unreadable() {
    return wrong(FaultReader.HOW);
  }

  private static Map<String, Object> view(Standing standing) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("kind", standing.kind());
    view.put("on", standing.place().name().toLowerCase(Locale.ROOT));
    standing.to().ifPresent(to -> view.put("to", to));
    standing.left().ifPresent(left -> view.put("times", left));
    switch (standing.fault()) {
      case Fault.Refusal(GraphError error, var _) -> view.put("code", error.code());
      case Fault.Undelivered(GraphError error) -> view.put("code", error.code());
      case Fault.ServerError(int status, boolean accepted) -> {
        view.put("status", status);
        view.put("accepted", accepted);
      }
      case Fault.Slow(var length) -> view.put("ms", length.toMillis());
      case Fault.Chance(int percent, var _) -> view.put("percent", percent);
      case Fault.Statuses(StatusHabit habit) -> {
        view.put("delay_ms", habit.delay().toMillis());
        view.put("repeat", habit.repeated());
        view.put("shuffle", habit.shuffled());
      }
      case Fault.ResetBefore _, Fault.ResetAfter _ -> {}
    }
    return view;
  }

  private static ResponseEntity<Map<String, Object>> wrong(String why) {
    return ResponseEntity.badRequest().body(Map.of("error", why));
  }
}
