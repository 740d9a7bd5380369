package id.rangkul.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads the templates that lie beside the dialogs, as if Meta had approved them. Lenient: whether
/// they are right is the dialog module's question, and what cannot be read here is simply not
/// approved.
final class TemplateFiles {
  private static final String FILES = "classpath*:dialogs/templates/*.yaml";
  private static final String BASE_LANGUAGE = "id";
  private static final List<String> NAMES = List.of("template", "name");
  private static final List<String> BODIES = List.of("languages", "bodies", "body", "text");
  private static final List<String> TITLES = List.of("title", "text");

  private TemplateFiles() {}

  static Templates onClasspath() {
    try {
      List<Template> found = new ArrayList<>();
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
        try (InputStream in = file.getInputStream()) {
          found.addAll(read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
      }
      return new Templates(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Template> read(String yaml) {
    List<Template> found = new ArrayList<>();
    for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml)) {
      Stream<?> candidates = document instanceof List<?> list ? list.stream() : Stream.of(document);
      candidates.forEach(candidate -> template(candidate).ifPresent(found::add));
    }
    return found;
  }

  private static Optional<Template> template(@Nullable Object node) {
    if (node instanceof Map<?, ?> map && first(map, NAMES) instanceof String name) {
      Map<String, String> bodies = bodies(first(map, BODIES));
      return bodies.isEmpty()
          ? Optional.empty()
          : Optional.of(new Template(name, bodies, buttons(map.get("buttons"))));
    }
    return Optional.empty();
  }

  private static Map<String, String> bodies(@Nullable Object node) {
    Map<String, String> bodies = new LinkedHashMap<>();
    if (node instanceof Map<?, ?> byLanguage) {
      byLanguage.forEach(
          (language, value) ->
              text(value).ifPresent(body -> bodies.put(language.toString(), body)));
    } else {
      text(node).ifPresent(body -> bodies.put(BASE_LANGUAGE, body));
    }
    return bodies;
  }

  private static List<QuickReply> buttons(@Nullable Object node) {
    List<QuickReply> buttons = new ArrayList<>();
    if (node instanceof List<?> list) {
      for (Object button : list) {
        title(button).ifPresent(title -> buttons.add(new QuickReply(title, title)));
      }
    }
    return buttons;
  }

  private static Optional<String> title(Object button) {
    Object node = button instanceof Map<?, ?> map ? first(map, TITLES) : button;
    return node instanceof Map<?, ?> byLanguage ? text(byLanguage.get(BASE_LANGUAGE)) : text(node);
  }

  /// A text, or a map that holds one.
  private static Optional<String> text(@Nullable Object node) {
    Object value = node instanceof Map<?, ?> map ? first(map, BODIES) : node;
    return value instanceof String text ? Optional.of(text.strip()) : Optional.empty();
  }

  private static @Nullable Object first(Map<?, ?> map, List<String> names) {
    for (String name : names) {
      if (map.containsKey(name)) {
        return map.get(name);
      }
    }
    return null;
  }
}
