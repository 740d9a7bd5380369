package id.rangkul.simulator;

import id.rangkul.shared.Sensitive;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads a template message: which template it is and whether it may be sent now.
final class TemplateReader {
  private final Templates templates;
  private final MediaReader media;

  TemplateReader(Templates templates, MediaReader media) {
    this.templates = templates;
    this.media = media;
  }

  ContentReading read(JsonNode node) {
    String name = node.path("name").asString("");
    String language = node.path("language").path("code").asString("");
    Optional<Template> template = templates.find(name, language);
    Optional<GraphError> wrong =
        new Check()
            .given(name, "template.name")
            .given(language, "template.language")
            .that(template.isPresent(), () -> GraphError.unknownTemplate(missing(name)))
            .none(template.flatMap(TemplateReader::notNow))
            .wrong();
    return wrong
        .<ContentReading>map(ContentReading.Refused::new)
        .orElseGet(() -> fill(template.orElseThrow(), node.path("components")));
  }

  private String missing(String name) {
    return templates.named(name).isEmpty() ? "no template of this name" : "not in this language";
  }

  private static Optional<GraphError> notNow(Template template) {
    return switch (template.status()) {
      case APPROVED -> Optional.empty();
      case PAUSED -> Optional.of(GraphError.templatePaused());
      case DISABLED -> Optional.of(GraphError.templateDisabled());
      case PENDING, REJECTED -> Optional.of(GraphError.unknownTemplate("not approved"));
    };
  }

  private ContentReading fill(Template template, JsonNode components) {
    TemplateFilling filling = new TemplateFilling(template.parts(), components, media);
    String body = filling.body();
    Optional<Sensitive> title = filling.title();
    Optional<Content.Media> file = filling.file();
    List<QuickReply> replies = filling.replies();
    List<Frame.Link> links = filling.links();
    return filling
        .check()
        .reading(
            () ->
                new Content.FromTemplate(
                    template.name(),
                    template.language(),
                    new Sensitive(body),
                    replies,
                    Optional.of(
                        new Frame(
                            title, file, template.parts().footer().map(Sensitive::new), links)),
                    Optional.of(template.category())));
  }
}
