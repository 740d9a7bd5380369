package id.rangkul.account;

import id.rangkul.dialog.MessageTemplate;
import id.rangkul.dialog.TemplateUse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds what goes in the place of a template that Meta does not let go: its fallback, or that
/// one's. The checks of the files see to it that the way ends, and that a stand-in is there in the
/// same languages and needs nothing else.
final class StandIns {
  private final Map<String, MessageTemplate> templates;

  StandIns(Map<String, MessageTemplate> templates) {
    this.templates = Map.copyOf(templates);
  }

  boolean knows(String name) {
    return templates.containsKey(name);
  }

  TemplateChoice choose(TemplateUse wanted, TemplateStates states, Instant now) {
    Map<String, String> values = values(wanted);
    Optional<MessageTemplate> next = Optional.of(template(wanted.name()));
    while (next.isPresent()) {
      MessageTemplate template = next.get();
      if (states.of(TemplateStates.place(template.name(), wanted.language())).letGo(now)) {
        return new TemplateChoice.Use(filled(template, wanted.language(), values));
      }
      next = template.fallback().map(this::template);
    }
    return new TemplateChoice.None(
        wanted, states.of(TemplateStates.place(wanted.name(), wanted.language())).status());
  }

  private Map<String, String> values(TemplateUse use) {
    List<String> names = template(use.name()).parameterNames();
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < names.size() && i < use.parameters().size(); i++) {
      values.put(names.get(i), use.parameters().get(i));
    }
    return values;
  }

  private static TemplateUse filled(
      MessageTemplate template, String language, Map<String, String> values) {
    return new TemplateUse(
        template.name(),
        language,
        template.parameterNames().stream().map(name -> values.getOrDefault(name, "")).toList());
  }

  private MessageTemplate template(String name) {
    return Optional.ofNullable(templates.get(name))
        .orElseThrow(() -> new IllegalStateException("no template is named " + name));
  }
}
