package id.rangkul.support;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The templates of [GraphStub]'s one account; takes whatever is handed in.
public final class StubTemplates {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<ObjectNode> templates = new CopyOnWriteArrayList<>();

  StubTemplates() {}

  /// Puts a template there as Meta would list it; it needs an `id`.
  public StubTemplates put(String json) {
    templates.add((ObjectNode) JSON.readTree(json));
    return this;
  }

  /// As they are now.
  public List<JsonNode> all() {
    return templates.stream().<JsonNode>map(ObjectNode::deepCopy).toList();
  }

  boolean knows(String id) {
    return templates.stream().anyMatch(it -> it.path("id").asString().equals(id));
  }

  /// A page; the cursor is the number of templates before it.
  StubAnswer list(Map<String, String> query) {
    int from = Integer.parseInt(query.getOrDefault("after", "0"));
    int to = Math.min(templates.size(), from + Integer.parseInt(query.getOrDefault("limit", "25")));
    ObjectNode answer = JSON.createObjectNode();
    answer.putArray("data").addAll(templates.subList(from, to));
    ObjectNode paging = answer.putObject("paging");
    paging.putObject("cursors").put("after", Integer.toString(to));
    if (to < templates.size()) {
      paging.put("next", "http://127.0.0.1:1/not-to-be-asked");
    }
    return StubAnswer.json(200, answer.toString());
  }

  StubAnswer create(JsonNode body) {
    ObjectNode template = ((ObjectNode) body.deepCopy()).put("status", "PENDING");
    template.put("id", "99" + (templates.size() + 1));
    templates.add(template);
    return StubAnswer.json(
        200,
        "{\"id\":\"%s\",\"status\":\"PENDING\",\"category\":\"%s\"}"
            .formatted(template.path("id").asString(), body.path("category").asString()));
  }

  StubAnswer edit(String id, JsonNode body) {
    templates.stream()
        .filter(it -> it.path("id").asString().equals(id))
        .forEach(it -> it.setAll((ObjectNode) body).put("status", "PENDING"));
    return StubAnswer.json(200, "{\"success\":true}");
  }

  StubAnswer delete(String id) {
    boolean deleted = templates.removeIf(it -> it.path("id").asString().equals(id));
    return deleted
        ? StubAnswer.json(200, "{\"success\":true}")
        : StubAnswer.error(400, 100, 2593002);
  }
}
