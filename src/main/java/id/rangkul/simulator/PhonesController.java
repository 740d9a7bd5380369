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

/// The phones over HTTP: what is on them, what went out to them, and what is done on them.
@InDemoOnly
@RestController
class PhonesController {
  private static final String HOW =
      "Send {\"text\":…}, {\"button\":…,\"message\":…} or {\"voice\":true}.";

  private final Phones phones;
  private final Screens screens;

  PhonesController(Phones phones, Screens screens) {
    this.phones = phones;
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
  ResponseEntity<Map<String, String>> act(@PathVariable String phone, @RequestBody Act act) {
    return act.action()
        .map(action -> answer(phones.act(phone, action)))
        .orElseGet(() -> wrong(HOW));
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<Map<String, String>> unreadable() {
    return wrong(HOW);
  }

  private static ResponseEntity<Map<String, String>> answer(PhoneAnswer answer) {
    return switch (answer) {
      case PhoneAnswer.Written(String wamid) ->
          ResponseEntity.status(HttpStatus.CREATED).body(Map.of("wamid", wamid));
      case PhoneAnswer.Wrong(String why) -> wrong(why);
    };
  }

  private static ResponseEntity<Map<String, String>> wrong(String why) {
    return ResponseEntity.badRequest().body(Map.of("error", why));
  }

  /// What the page posts; a button's `title` may come along, the message itself knows it.
  record Act(
      Optional<String> text,
      Optional<String> button,
      Optional<String> title,
      Optional<String> message,
      Optional<Boolean> voice) {

    Optional<PhoneAction> action() {
      if (text.isPresent()) {
        return text.map(PhoneAction.Write::new);
      }
      if (button.isPresent()) {
        return message.map(wamid -> new PhoneAction.Press(button.get(), wamid));
      }
      return voice.filter(spoken -> spoken).map(_ -> new PhoneAction.Speak());
    }

    @Override
    public String toString() {
      return "Act[•••]";
    }
  }
}
