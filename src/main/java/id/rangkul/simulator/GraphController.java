package id.rangkul.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// The Graph API's messages endpoint, as our own client calls it.
@InDemoOnly
@RestController
class GraphController {
  static final String BASE = "/simulator/graph";

  private final GraphApi graph;
  private final Wamids traces;

  GraphController(GraphApi graph, Wamids traces) {
    this.graph = graph;
    this.traces = traces;
  }

  @PostMapping(BASE + "/{version}/{phoneNumberId}/messages")
  ResponseEntity<Map<String, Object>> messages(
      @PathVariable String version,
      @PathVariable String phoneNumberId,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
      @RequestBody(required = false) byte @Nullable [] body) {
    byte[] bytes = body == null ? new byte[0] : body;
    return switch (graph.answer(version, phoneNumberId, authorization, bytes)) {
      case GraphAnswer.Accepted accepted -> ResponseEntity.ok(accepted(accepted));
      case GraphAnswer.Done _ -> ResponseEntity.ok(Map.of("success", true));
      case GraphAnswer.Refused(GraphError error) -> refused(error);
    };
  }

  @ExceptionHandler(DataAccessException.class)
  ResponseEntity<Map<String, Object>> withoutRedis() {
    return refused(GraphError.unavailable());
  }

  private ResponseEntity<Map<String, Object>> refused(GraphError error) {
    return ResponseEntity.status(error.status()).body(error.envelope(traces.hex()));
  }

  private static Map<String, Object> accepted(GraphAnswer.Accepted accepted) {
    return Map.of(
        "messaging_product",
        "whatsapp",
        "contacts",
        List.of(Map.of("input", accepted.input(), "wa_id", accepted.waId())),
        "messages",
        List.of(Map.of("id", accepted.wamid(), "message_status", "accepted")));
  }
}
