package id.rangkul.simulator;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Changes as server-sent events.
@InDemoOnly
@RestController
class EventsController {
  private final Changes changes;

  EventsController(Changes changes) {
    this.changes = changes;
  }

  @GetMapping(path = "/simulator/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events() {
    return changes.watch();
  }

  /// Open streams would hold up the service's graceful end.
  @EventListener(ContextClosedEvent.class)
  void close() {
    changes.close();
  }
}
