package id.rangkul.whatsapp;

import id.rangkul.whatsapp.GraphHttp.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;

/// The calls about the templates of a business account. What Meta says against a template is told
/// to the operator in Meta's own words, since templates hold nothing about a person.
final class TemplateCalls {
  static final int PAGE = 50;

  /// Meta allows 250 templates, each in several languages.
  static final int MAX_PAGES = 100;

  private static final long MAX_PAGE_BYTES = 2 * 1024 * 1024;
  private static final int MAX_EXPLANATION = 300;
  private static final String TEMPLATES = "message_templates";

  private final GraphHttp http;

  TemplateCalls(GraphHttp http) {
    this.http = http;
  }

  private record Page(List<MetaTemplate> templates, Optional<String> next) {}

  GraphResult<List<MetaTemplate>> all(String accountId) {
    List<MetaTemplate> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    for (int page = 0; page < MAX_PAGES; page++) {
      GraphResult<Page> result = page(accountId, after);
      if (!(result instanceof GraphResult.Done<Page>(Page got))) {
        return failed(result);
      }
      all.addAll(got.templates());
      after = got.next();
      if (after.isEmpty()) {
        return new GraphResult.Done<>(List.copyOf(all));
      }
    }
    return new GraphResult.Refused<>("more than " + MAX_PAGES + " pages", Optional.empty());
  }

  GraphResult<CreatedTemplate> create(String accountId, TemplateDefinition template) {
    HttpUrl url = http.url(accountId, TEMPLATES).build();
    return explained(http.post(url, TemplateWriting.created(template)), CreatedTemplate::read);
  }

  GraphResult<GraphResult.Success> edit(String templateId, TemplateDefinition template) {
    HttpUrl url = http.url(templateId).build();
    return explained(http.post(url, TemplateWriting.edited(template)), MessageCalls::success);
  }

  GraphResult<GraphResult.Success> delete(String accountId, String templateId, String name) {
    HttpUrl url =
        http.url(accountId, TEMPLATES)
            .addQueryParameter("hsm_id", templateId)
            .addQueryParameter("name", name)
            .build();
    return explained(http.get(url).delete(), MessageCalls::success);
  }

  private GraphResult<Page> page(String accountId, Optional<String> after) {
    HttpUrl.Builder url =
        http.url(accountId, TEMPLATES)
            .addQueryParameter("fields", TemplateReading.FIELDS)
            .addQueryParameter("limit", Integer.toString(PAGE));
    after.ifPresent(it -> url.addQueryParameter("after", it));
    return http.exchange(http.get(url.build()), MAX_PAGE_BYTES).result(TemplateCalls::read);
  }

  /// The cursor is used, not the address of the next page, which would have to be trusted.
  private static Optional<Page> read(JsonNode answer) {
    if (!answer.path("data").isArray()) {
      return Optional.empty();
    }
    JsonNode paging = answer.path("paging");
    Optional<String> next =
        Optional.of(paging.path("cursors").path("after").asString(""))
            .filter(it -> paging.has("next") && !it.isEmpty());
    List<MetaTemplate> templates =
        answer.path("data").valueStream().map(TemplateReading::read).toList();
    return Optional.of(new Page(templates, next));
  }

  private <T> GraphResult<T> explained(
      Request.Builder request, Function<JsonNode, Optional<T>> read) {
    Exchange exchange = http.exchange(request);
    GraphResult<T> result = exchange.result(read);
    if (result instanceof GraphResult.Refused<T>(String reason, Optional<Integer> code)
        && exchange instanceof Exchange.Answered(GraphAnswer answer)
        && !answer.explanation().isEmpty()) {
      String words = answer.explanation();
      String shortened = words.substring(0, Math.min(words.length(), MAX_EXPLANATION));
      return new GraphResult.Refused<>(reason + ": " + shortened, code);
    }
    return result;
  }

  private static <T> GraphResult<T> failed(GraphResult<?> result) {
    return switch (result) {
      case GraphResult.Gone<?>(String reason) -> new GraphResult.Gone<>(reason);
      case GraphResult.Again<?>(String reason, var after) -> new GraphResult.Again<>(reason, after);
      case GraphResult.Refused<?>(String reason, var code) ->
          new GraphResult.Refused<>(reason, code);
      case GraphResult.Halted<?>(String reason, var code) -> new GraphResult.Halted<>(reason, code);
      case GraphResult.Done<?> _ -> throw new IllegalStateException("a success has failed");
    };
  }
}
