package id.rangkul.account;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// What Meta has said of templates, by name and language.
record TemplateStates(Map<String, TemplateState> states) {
  TemplateStates {
    states = Map.copyOf(states);
  }

  static TemplateStates none() {
    return new TemplateStates(Map.of());
  }

  /// How a template in a language is written in records, logs and health.
  static String place(String name, String language) {
    return name + "/" + language;
  }

  TemplateState of(String place) {
    return Optional.ofNullable(states.get(place)).orElseGet(TemplateState::unheardOf);
  }

  TemplateStates changed(String place, UnaryOperator<TemplateState> change) {
    Map<String, TemplateState> changed = new TreeMap<>(states);
    changed.put(place, change.apply(of(place)));
    return new TemplateStates(changed);
  }
}
