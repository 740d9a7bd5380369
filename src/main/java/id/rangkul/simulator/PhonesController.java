package id.rangkul.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// The phones over HTTP: what is on them, what went out to them, and what is done on them.
@InDemoOnly
@RestController
class PhonesController {
  private final Phones phones;
  private final Movers movers;
  private final Screens screens;

  PhonesController(Phones phones, Movers movers, Screens screens) {
    this.phones = phones;
    this.movers = movers;
    this.screens = screens;
  }

  @GetMapping("/simulator/phones")
  List<Screens.PhoneView> phones() {
    return screens.phones();
  }

  @GetMapping("/simulator/messages")
  List<Screens.SentView> messages() {
    return screens.sent();
  }

  @PostMapping("/simulator/phones/{phone}/messages")
  ResponseEntity<Map<String, String>> act(@PathVariable String phone, @RequestBody JsonNode act) {
    return switch (ActReader.read(act)) {
      case ActReading.Do(PhoneAction action, Optional<String> number) ->
          answer(phones.act(phone, action, number));
      case ActReading.Wrong(String why) -> wrong(why);
    };
  }

  @PostMapping("/simulator/phones")
  ResponseEntity<Map<String, String>> arrive(@RequestBody JsonNode body) {
    return answer(
        movers.arrive(
            body.path("name").asString(""),
            Json.text(body.path("username")),
            Json.text(body.path("phone"))));
  }

  @PostMapping("/simulator/phones/{phone}/move")
  ResponseEntity<Map<String, String>> move(@PathVariable String phone, @RequestBody JsonNode body) {
    return answer(movers.move(phone, body.path("to").asString("")));
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<Map<String, String>> unreadable() {
    return wrong(ActReader.HOW);
  }

  private static ResponseEntity<Map<String, String>> answer(PhoneAnswer answer) {
    return switch (answer) {
      case PhoneAnswer.Written(String wamid) ->
          ResponseEntity.status(HttpStatus.CREATED).body(Map.of("wamid", wamid));
      case PhoneAnswer.Wrong(String why) -> wrong(why);
    };
  }

  private static ResponseEntity<Map<String, String>> answer(Movers.Arrival arrival) {
    return switch (arrival) {
      case Movers.Arrival.Here(Person person) ->
          ResponseEntity.status(HttpStatus.CREATED)
              .body(Map.of("phone", person.phone().clear(), "user_id", person.userId()));
      case Movers.Arrival.Wrong(String why) -> wrong(why);
    };
  }

  private static ResponseEntity<Map<String, String>> wrong(String why) {
    return ResponseEntity.badRequest().body(Map.of("error", why));
  }
}
