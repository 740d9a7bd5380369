package id.rangkul.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// What is done by hand at Meta: numbers are added, templates judged.
@InDemoOnly
@RestController
class MetaOfficeController {
  private static final String HOW =
      "Send {\"display_phone_number\":…,\"name\":…} for a number,"
          + " {\"status\":…} or {\"quality\":…} for a template.";
  private static final Pattern DIGITS = Pattern.compile("\\d{7,20}");
  private static final Set<String> SCORES = Set.of("GREEN", "YELLOW", "RED", "UNKNOWN");

  private final Numbers numbers;
  private final TemplateOffice templates;
  private final Wamids ids;

  MetaOfficeController(Numbers numbers, TemplateOffice templates, Wamids ids) {
    this.numbers = numbers;
    this.templates = templates;
    this.ids = ids;
  }

  @GetMapping("/simulator/numbers")
  List<Map<String, String>> numbers() {
    return numbers.all().stream().map(MetaOfficeController::view).toList();
  }

  @PostMapping("/simulator/numbers")
  ResponseEntity<Map<String, String>> add(@RequestBody JsonNode body) {
    String id = body.path("id").asString(ids.digits());
    String shown = body.path("display_phone_number").asString("");
    String name = body.path("name").asString("").strip();
    if (!DIGITS.matcher(id).matches() || !DIGITS.matcher(shown).matches()) {
      return wrong("\"id\" and \"display_phone_number\" are digits, without a +.");
    }
    if (name.isEmpty() || name.length() > Movers.MAX_NAME) {
      return wrong("\"name\" has 1 to " + Movers.MAX_NAME + " characters.");
    }
    if (numbers.isFull()) {
      return wrong("There are " + Numbers.MAX + " numbers already.");
    }
    String account = body.path("account_id").asString(numbers.first().accountId());
    BusinessNumber number = new BusinessNumber(account, id, shown, name);
    numbers.keep(number);
    return ResponseEntity.status(HttpStatus.CREATED).body(view(number));
  }

  /// Judges a template, in one language or in all.
  @PostMapping("/simulator/templates/{name}")
  ResponseEntity<Map<String, String>> judge(@PathVariable String name, @RequestBody JsonNode body) {
    Optional<String> language = Json.text(body.path("language"));
    List<Template> meant =
        templates.all().stream()
            .filter(template -> template.name().equals(name))
            .filter(template -> language.isEmpty() || template.language().equals(language.get()))
            .toList();
    Optional<Template.Status> status = status(body.path("status").asString(""));
    String score = body.path("quality").asString("");
    if (meant.isEmpty()) {
      return wrong("The account has no such template.");
    }
    if (status.isEmpty() && !SCORES.contains(score)) {
      return wrong(
          "\"status\" is PENDING, APPROVED, REJECTED, PAUSED or DISABLED; \"quality\" is GREEN,"
              + " YELLOW, RED or UNKNOWN.");
    }
    for (Template template : meant) {
      status.ifPresentOrElse(
          now -> templates.decide(template, now),
          () -> templates.quality(template, "GREEN", score));
    }
    return ResponseEntity.ok(Map.of("name", name));
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<Map<String, String>> unreadable() {
    return wrong(HOW);
  }

  private static Optional<Template.Status> status(String word) {
    return Stream.of(Template.Status.values())
        .filter(status -> status.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private static Map<String, String> view(BusinessNumber number) {
    return Map.of(
        "id", number.phoneNumberId(),
        "display_phone_number", number.displayPhoneNumber(),
        "name", number.name(),
        "account_id", number.accountId());
  }

  private static ResponseEntity<Map<String, String>> wrong(String why) {
    return ResponseEntity.badRequest().body(Map.of("error", why));
  }
}
