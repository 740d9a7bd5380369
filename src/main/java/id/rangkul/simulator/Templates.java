package id.rangkul.simulator;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The templates that the simulated account has approved.
final class Templates {
  private final Map<String, Template> byName;

  Templates(Collection<Template> templates) {
    this.byName =
        templates.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Template::name, Function.identity(), (_, later) -> later));
  }

  Optional<Template> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
