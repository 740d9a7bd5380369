package id.rangkul.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// The Graph API's messages endpoint, as our own client calls it.
@InDemoOnly
@RestController
class GraphController {
  static final String BASE = "/simulator/graph";

  private final GraphApi graph;
  private final Faults faults;
  private final Misbehaviour misbehaviour;
  private final JsonMapper json = JsonMapper.shared();

  GraphController(GraphApi graph, Faults faults, Misbehaviour misbehaviour) {
    this.graph = graph;
    this.faults = faults;
    this.misbehaviour = misbehaviour;
  }

  @PostMapping(BASE + "/{version}/{phoneNumberId}/messages")
  Object messages(
      @PathVariable String version,
      @PathVariable String phoneNumberId,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
      @RequestBody(required = false) byte @Nullable [] bytes,
      HttpServletRequest request) {
    JsonNode body = read(bytes == null ? new byte[0] : bytes);
    Optional<Fault> fault = faults.next(place(body), person(body));
    Optional<GraphError> undelivered =
        fault
            .filter(Fault.Undelivered.class::isInstance)
            .map(Fault.Undelivered.class::cast)
            .map(Fault.Undelivered::error);
    GraphCall call = new GraphCall(version, phoneNumberId, authorization, body, undelivered);
    return misbehaviour.act(fault, request, () -> answer(call));
  }

  @ExceptionHandler(DataAccessException.class)
  ResponseEntity<Map<String, Object>> withoutRedis() {
    return misbehaviour.refused(GraphError.unavailable());
  }

  private ResponseEntity<?> answer(GraphCall call) {
    return switch (graph.answer(call)) {
      case GraphAnswer.Accepted accepted -> ResponseEntity.ok(accepted(accepted));
      case GraphAnswer.Done _ -> ResponseEntity.ok(Map.of("success", true));
      case GraphAnswer.Refused(GraphError error) -> misbehaviour.refused(error);
    };
  }

  private JsonNode read(byte[] bytes) {
    try {
      return json.readTree(bytes);
    } catch (JacksonException _) {
      return MissingNode.getInstance();
    }
  }

  private static Standing.Place place(JsonNode body) {
    return body.has("status") ? Standing.Place.MARK : Standing.Place.SEND;
  }

  private static String person(JsonNode body) {
    return body.path("to").asString(body.path("recipient").asString(""));
  }

  private static Map<String, Object> accepted(GraphAnswer.Accepted accepted) {
    Map<String, Object> contact = new LinkedHashMap<>();
    contact.put("input", accepted.input());
    accepted.waId().ifPresent(waId -> contact.put("wa_id", waId));
    accepted.userId().ifPresent(userId -> contact.put("user_id", userId));
    return Map.of(
        "messaging_product",
        "whatsapp",
        "contacts",
        List.of(contact),
        "messages",
        List.of(Map.of("id", accepted.wamid(), "message_status", "accepted")));
  }
}
