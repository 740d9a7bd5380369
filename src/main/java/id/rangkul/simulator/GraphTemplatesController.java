package id.rangkul.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// The Graph API's templates of an account.
@InDemoOnly
@RestController
class GraphTemplatesController {
  static final int USUAL_PAGE = 25;
  static final int MAX_PAGE = 1000;
  private static final String PATH =
      GraphController.BASE + "/{version}/{accountId}/message_templates";

  private final Door door;
  private final Numbers numbers;
  private final TemplateOffice office;
  private final Misbehaviour misbehaviour;

  GraphTemplatesController(
      Door door, Numbers numbers, TemplateOffice office, Misbehaviour misbehaviour) {
    this.door = door;
    this.numbers = numbers;
    this.office = office;
    this.misbehaviour = misbehaviour;
  }

  @GetMapping(PATH)
  Object list(
      @PathVariable String version,
      @PathVariable String accountId,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
      @RequestParam Map<String, String> query,
      HttpServletRequest request) {
    return answer(request, version, accountId, authorization, () -> ResponseEntity.ok(page(query)));
  }

  @PostMapping(PATH)
  Object create(
      @PathVariable String version,
      @PathVariable String accountId,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request) {
    return answer(
        request,
        version,
        accountId,
        authorization,
        () ->
            switch (office.create(read(body))) {
              case TemplateOffice.Answer.Refused(GraphError error) -> misbehaviour.refused(error);
              case TemplateOffice.Answer.Taken(Template template) ->
                  ResponseEntity.ok(
                      Map.of(
                          "id", template.id(),
                          "status", template.status().name(),
                          "category", template.category()));
            });
  }

  @DeleteMapping(PATH)
  Object delete(
      @PathVariable String version,
      @PathVariable String accountId,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
      @RequestParam(name = "name", defaultValue = "") String name,
      HttpServletRequest request) {
    return answer(
        request,
        version,
        accountId,
        authorization,
        () ->
            office.delete(name)
                ? ResponseEntity.ok(Map.of("success", true))
                : misbehaviour.refused(GraphError.invalid("No template has this name")));
  }

  private Object answer(
      HttpServletRequest request,
      String version,
      String accountId,
      String authorization,
      Supplier<ResponseEntity<?>> honest) {
    boolean known = numbers.all().stream().anyMatch(number -> number.accountId().equals(accountId));
    return misbehaviour.answer(
        Standing.Place.TEMPLATES,
        request,
        () ->
            new Check()
                .none(door.refusal(version, authorization))
                .that(known, GraphError::unknownObject)
                .wrong()
                .<ResponseEntity<?>>map(misbehaviour::refused)
                .orElseGet(honest));
  }

  private Map<String, Object> page(Map<String, String> query) {
    List<Template> matching =
        office.all().stream()
            .filter(template -> template.name().contains(query.getOrDefault("name", "")))
            .filter(template -> fits(query, "language", template.language()))
            .filter(template -> fits(query, "status", template.status().name()))
            .toList();
    int from = Math.min(cursor(query.getOrDefault("after", "")), matching.size());
    int limit = number(query.getOrDefault("limit", "")).orElse(USUAL_PAGE);
    int to = Math.min(from + Math.clamp(limit, 1, MAX_PAGE), matching.size());
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("data", matching.subList(from, to).stream().map(TemplateJson::of).toList());
    if (to > from) {
      page.put("paging", paging(from, to, matching.size()));
    }
    return page;
  }

  /// `next` is there where more follows; its address is only a sign, the cursor is what counts.
  private static Map<String, Object> paging(int from, int to, int all) {
    Map<String, Object> paging = new LinkedHashMap<>();
    paging.put("cursors", Map.of("before", cursor(from), "after", cursor(to)));
    if (to < all) {
      paging.put("next", "?after=" + cursor(to));
    }
    return paging;
  }

  private static boolean fits(Map<String, String> query, String name, String value) {
    return !query.containsKey(name) || query.get(name).equalsIgnoreCase(value);
  }

  private static String cursor(int index) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Integer.toString(index).getBytes(StandardCharsets.US_ASCII));
  }

  private static int cursor(String text) {
    try {
      return number(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII))
          .orElse(0);
    } catch (IllegalArgumentException _) {
      return 0;
    }
  }

  private static Optional<Integer> number(String text) {
    return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static JsonNode read(byte @Nullable [] body) {
    try {
      return body == null ? MissingNode.getInstance() : JsonMapper.shared().readTree(body);
    } catch (JacksonException _) {
      return MissingNode.getInstance();
    }
  }
}
