package id.rangkul.simulator;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/// The templates of the simulated account. They live as long as the process; those of the files are
/// there again after a restart.
final class Templates {
  /// Languages of one template count once.
  static final int MAX_NAMES = 250;

  private final ConcurrentMap<String, Template> byPlace = new ConcurrentSkipListMap<>();

  Templates(Collection<Template> templates) {
    templates.forEach(this::put);
  }

  Optional<Template> find(String name, String language) {
    return Optional.ofNullable(byPlace.get(place(name, language)));
  }

  Optional<Template> byId(String id) {
    return all().stream().filter(template -> template.id().equals(id)).findFirst();
  }

  /// By name, then by language.
  List<Template> all() {
    return List.copyOf(byPlace.values());
  }

  List<Template> named(String name) {
    return all().stream().filter(template -> template.name().equals(name)).toList();
  }

  boolean isFullFor(String name) {
    return named(name).isEmpty()
        && all().stream().map(Template::name).distinct().count() >= MAX_NAMES;
  }

  void put(Template template) {
    byPlace.put(place(template.name(), template.language()), template);
  }

  /// Changes a template that is still there; answers what it has become.
  Optional<Template> change(Template template, UnaryOperator<Template> change) {
    return Optional.ofNullable(
        byPlace.computeIfPresent(
            place(template.name(), template.language()), (_, now) -> change.apply(now)));
  }

  void remove(Template template) {
    byPlace.remove(place(template.name(), template.language()));
  }

  private static String place(String name, String language) {
    return name + "\n" + language;
  }
}
