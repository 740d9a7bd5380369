package id.rangkul.dialog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What must hold between templates: how many there are, what stands in for which, and that no two
/// say the same.
final class TemplateChecks {
  private final Map<String, MessageTemplate> templates = new LinkedHashMap<>();
  private final Map<String, Item> files = new LinkedHashMap<>();

  void add(Item file, MessageTemplate template) {
    templates.put(template.name(), template);
    files.put(template.name(), file);
  }

  Map<String, MessageTemplate> templates() {
    return templates;
  }

  void check() {
    if (templates.size() > Limits.MAX_TEMPLATES) {
      files
          .values()
          .iterator()
          .next()
          .wrong(
              "There are " + templates.size() + " templates.",
              "Meta takes " + Limits.MAX_TEMPLATES + " in one account.");
    }
    templates.values().forEach(this::checkFallback);
    checkBodies();
  }

  private void checkFallback(MessageTemplate template) {
    if (template.fallback().isEmpty()) {
      return;
    }
    String name = template.fallback().get();
    Optional<MessageTemplate> fallback = Optional.ofNullable(templates.get(name));
    if (fallback.isEmpty()) {
      wrong(template, "There is no template " + name + ".", "Use one of " + templates.keySet());
    } else if (circles(template)) {
      wrong(template, "The fallbacks go round in a circle.", "End the chain somewhere");
    } else {
      checkStandIn(template, fallback.get());
    }
  }

  private void checkStandIn(MessageTemplate template, MessageTemplate fallback) {
    if (!fallback.variants().keySet().containsAll(template.variants().keySet())) {
      wrong(
          template,
          "The fallback " + fallback.name() + " has fewer languages.",
          "Write it in " + new TreeSet<>(template.variants().keySet()));
    }
    if (!template.parameterNames().containsAll(fallback.parameterNames())) {
      wrong(
          template,
          "The fallback " + fallback.name() + " needs other parameters.",
          "Use one whose parameters are among " + template.parameterNames());
    }
  }

  private boolean circles(MessageTemplate template) {
    Set<String> seen = new HashSet<>();
    Optional<MessageTemplate> next = Optional.of(template);
    while (next.isPresent() && seen.add(next.get().name())) {
      next = next.get().fallback().flatMap(name -> Optional.ofNullable(templates.get(name)));
    }
    return next.isPresent();
  }

  private void checkBodies() {
    Map<String, String> said = new HashMap<>();
    for (MessageTemplate template : templates.values()) {
      template
          .variants()
          .forEach(
              (language, variant) -> {
                String other = said.putIfAbsent(language + variant.body(), template.name());
                if (other != null) {
                  wrong(
                      template,
                      "The template " + other + " says the same.",
                      "Meta refuses it: say it otherwise");
                }
              });
    }
  }

  private void wrong(MessageTemplate template, String reason, String remedy) {
    Item file = Optional.ofNullable(files.get(template.name())).orElseThrow();
    file.find("fallback").orElse(file).wrong(reason, remedy + ".");
  }
}
