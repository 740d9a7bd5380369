package id.rangkul.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Where templates are handed in, approved, changed and taken away.
final class TemplateOffice {
  private static final int ALREADY_THERE = 2388024;
  private static final String NO_REASON = "NONE";

  private final Templates templates;
  private final Courier courier;
  private final Numbers numbers;
  private final Later later;
  private final Wamids ids;
  private final Duration approval;

  TemplateOffice(
      Templates templates,
      Courier courier,
      Numbers numbers,
      Later later,
      Wamids ids,
      Duration approval) {
    this.templates = templates;
    this.courier = courier;
    this.numbers = numbers;
    this.later = later;
    this.ids = ids;
    this.approval = approval;
  }

  /// What became of a template that was handed in.
  sealed interface Answer {
    record Taken(Template template) implements Answer {}

    record Refused(GraphError error) implements Answer {}
  }

  List<Template> all() {
    return templates.all();
  }

  Optional<Template> find(String id) {
    return templates.byId(id);
  }

  Answer create(JsonNode body) {
    TemplateForm form = new TemplateForm(body);
    return new Check()
        .none(form.wrongName())
        .none(form.wrongParts())
        .that(
            templates.find(form.name(), form.language()).isEmpty(),
            () ->
                GraphError.invalid("Content in this language already exists")
                    .subcode(ALREADY_THERE))
        .that(
            !templates.isFullFor(form.name()),
            () -> GraphError.invalid("An account holds " + Templates.MAX_NAMES + " templates"))
        .wrong()
        .<Answer>map(Answer.Refused::new)
        .orElseGet(() -> new Answer.Taken(takeIn(form)));
  }

  private Template takeIn(TemplateForm form) {
    Template template =
        new Template(
            ids.digits(),
            form.name(),
            form.language(),
            form.category(),
            Template.Status.PENDING,
            form.parts());
    templates.put(template);
    decideLater(template);
    return template;
  }

  /// What is wrong with the change; empty where it was taken.
  Optional<GraphError> edit(Template template, JsonNode body) {
    TemplateForm form = new TemplateForm(body);
    Optional<GraphError> wrong = form.wrongParts();
    if (wrong.isEmpty()) {
      String category = form.category().isEmpty() ? template.category() : form.category();
      templates
          .change(template, now -> now.with(category, form.parts()))
          .ifPresent(this::decideLater);
    }
    return wrong;
  }

  /// Takes all languages of a template away; false where there is none.
  boolean delete(String name) {
    List<Template> named = templates.named(name);
    named.forEach(templates::remove);
    return !named.isEmpty();
  }

  /// Gives a template another status, and tells the service.
  void decide(Template template, Template.Status status) {
    templates
        .change(template, now -> now.with(status))
        .ifPresent(
            now ->
                tell(
                    AccountWebhook.templateStatus(
                        accountId(),
                        now,
                        status == Template.Status.REJECTED ? "INVALID_FORMAT" : NO_REASON)));
  }

  void quality(Template template, String previous, String score) {
    tell(AccountWebhook.templateQuality(accountId(), template, previous, score));
  }

  private void decideLater(Template template) {
    later.after(
        approval,
        () ->
            templates
                .byId(template.id())
                .filter(now -> now.status() == Template.Status.PENDING)
                .ifPresent(now -> decide(now, Template.Status.APPROVED)));
  }

  private void tell(byte[] webhook) {
    courier.hand(webhook, Receipt.NONE);
  }

  private String accountId() {
    return numbers.first().accountId();
  }
}
