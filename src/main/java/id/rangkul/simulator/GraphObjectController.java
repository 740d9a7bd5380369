package id.rangkul.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Objects of the Graph API that are called by their id alone: files, numbers, templates.
@InDemoOnly
@RestController
class GraphObjectController {
  private static final String PATH = GraphController.BASE + "/{version}/{id}";

  private final Door door;
  private final Shelf shelf;
  private final MediaLinks links;
  private final Numbers numbers;
  private final TemplateOffice templates;
  private final Misbehaviour misbehaviour;

  GraphObjectController(
      Door door,
      Shelf shelf,
      MediaLinks links,
      Numbers numbers,
      TemplateOffice templates,
      Misbehaviour misbehaviour) {
    this.door = door;
    this.shelf = shelf;
    this.links = links;
    this.numbers = numbers;
    this.templates = templates;
    this.misbehaviour = misbehaviour;
  }

  @GetMapping(PATH)
  Object get(
      @PathVariable String version,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
      HttpServletRequest request) {
    return answer(request, version, id, authorization, () -> find(id).map(ResponseEntity::ok));
  }

  /// Changes a template.
  @PostMapping(PATH)
  Object post(
      @PathVariable String version,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request) {
    return answer(
        request,
        version,
        id,
        authorization,
        () -> templates.find(id).map(template -> edit(template, read(body))));
  }

  /// Forgets a file.
  @DeleteMapping(PATH)
  Object delete(
      @PathVariable String version,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
      HttpServletRequest request) {
    return answer(
        request,
        version,
        id,
        authorization,
        () ->
            shelf.remove(id)
                ? Optional.of(ResponseEntity.ok(Map.of("success", true)))
                : Optional.empty());
  }

  @GetMapping(PATH + "/phone_numbers")
  Object numbers(
      @PathVariable String version,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
      HttpServletRequest request) {
    List<Map<String, Object>> ofAccount =
        numbers.all().stream()
            .filter(number -> number.accountId().equals(id))
            .map(GraphObjectController::number)
            .toList();
    return answer(
        request,
        version,
        id,
        authorization,
        () -> Optional.of(ResponseEntity.ok(Map.of("data", ofAccount))));
  }

  private Object answer(
      HttpServletRequest request,
      String version,
      String id,
      String authorization,
      Supplier<Optional<? extends ResponseEntity<?>>> known) {
    Standing.Place place =
        templates.find(id).isPresent() ? Standing.Place.TEMPLATES : Standing.Place.MEDIA;
    return misbehaviour.answer(
        place,
        request,
        () -> {
          Optional<GraphError> refusal = door.refusal(version, authorization);
          if (refusal.isPresent()) {
            return misbehaviour.refused(refusal.get());
          }
          Optional<? extends ResponseEntity<?>> found = known.get();
          return found.isPresent() ? found.get() : misbehaviour.refused(GraphError.unknownObject());
        });
  }

  private ResponseEntity<?> edit(Template template, JsonNode body) {
    return templates
        .edit(template, body)
        .<ResponseEntity<?>>map(misbehaviour::refused)
        .orElseGet(() -> ResponseEntity.ok(Map.of("success", true)));
  }

  private static JsonNode read(byte @Nullable [] body) {
    try {
      return body == null ? MissingNode.getInstance() : JsonMapper.shared().readTree(body);
    } catch (JacksonException _) {
      return MissingNode.getInstance();
    }
  }

  private Optional<Map<String, Object>> find(String id) {
    return shelf
        .find(id)
        .map(this::file)
        .or(() -> numbers.find(id).map(GraphObjectController::number))
        .or(() -> templates.find(id).map(TemplateJson::of));
  }

  private Map<String, Object> file(Shelf.Item item) {
    return Map.of(
        "messaging_product",
        "whatsapp",
        "url",
        links.to(item.id()),
        "mime_type",
        item.mimeType(),
        "sha256",
        item.sha256(),
        "file_size",
        item.bytes().length,
        "id",
        item.id());
  }

  private static Map<String, Object> number(BusinessNumber number) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", number.phoneNumberId());
    view.put("display_phone_number", number.displayPhoneNumber());
    view.put("verified_name", number.name());
    view.put("quality_rating", "GREEN");
    view.put("status", "CONNECTED");
    view.put("platform_type", "CLOUD_API");
    view.put("messaging_limit_tier", "TIER_250");
    return view;
  }
}
