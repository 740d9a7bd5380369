package id.rangkul.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The service's clock over HTTP.
@InDemoOnly
@RestController
class TimeController {
  private static final String HOW = "Send {\"advance\":\"PT1H\"}, an ISO 8601 duration.";

  private final TimeMachine time;
  private final ZoneId zone;

  TimeController(TimeMachine time, SimulatorSettings settings) {
    this.time = time;
    this.zone = settings.zone();
  }

  @GetMapping("/simulator/time")
  Now now() {
    return new Now(time.now(), zone);
  }

  @PostMapping("/simulator/time")
  ResponseEntity<Object> advance(@RequestBody Wish wish) {
    return switch (wish.advance().map(Advance::parse).orElseGet(() -> new Advance.Wrong(HOW))) {
      case Advance.By(var length) -> ResponseEntity.ok(new Now(time.advance(length), zone));
      case Advance.Wrong(var why) -> wrong(why);
    };
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<Object> unreadable() {
    return wrong(HOW);
  }

  private static ResponseEntity<Object> wrong(String why) {
    return ResponseEntity.badRequest().body(Map.of("error", why));
  }

  record Wish(Optional<String> advance) {}

  record Now(Instant now, ZoneId zone) {}
}
