package id.rangkul.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
  private static final List<String> KINDS = List.of("media", "format", "type", "kind");

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
      candidates.forEach(candidate -> found.addAll(template(candidate)));
    }
    return found;
  }

  private static List<Template> template(@Nullable Object node) {
    List<Template> languages = new ArrayList<>();
    if (node instanceof Map<?, ?> map && first(map, NAMES) instanceof String name) {
      String category =
          map.get("category") instanceof String text ? text.toUpperCase(Locale.ROOT) : "UTILITY";
      variants(first(map, BODIES))
          .forEach(
              (language, variant) ->
                  text(variant, language)
                      .map(body -> parts(map, variant, language, body))
                      .ifPresent(
                          parts ->
                              languages.add(
                                  new Template(
                                      GraphIds.of(name + "/" + language),
                                      name,
                                      language,
                                      category,
                                      Template.Status.APPROVED,
                                      parts))));
    }
    return languages;
  }

  private static Map<String, Object> variants(@Nullable Object node) {
    Map<String, Object> variants = new LinkedHashMap<>();
    if (node instanceof Map<?, ?> byLanguage) {
      byLanguage.forEach(
          (language, value) -> {
            if (value != null) {
              variants.put(language.toString(), value);
            }
          });
    } else if (node != null) {
      variants.put(BASE_LANGUAGE, node);
    }
    return variants;
  }

  /// Header, footer and buttons stand in the language's own part or beside all languages.
  private static Template.Parts parts(
      Map<?, ?> file, Object variant, String language, String body) {
    return new Template.Parts(
        header(of(file, variant, "header"), language),
        body,
        text(of(file, variant, "footer"), language),
        buttons(of(file, variant, "buttons"), language));
  }

  private static @Nullable Object of(Map<?, ?> file, Object variant, String part) {
    return variant instanceof Map<?, ?> own && own.containsKey(part)
        ? own.get(part)
        : file.get(part);
  }

  private static Optional<Template.Header> header(@Nullable Object node, String language) {
    Optional<MediaKind> kind =
        node instanceof Map<?, ?> map && first(map, KINDS) instanceof String word
            ? MediaKind.ofWord(word.toLowerCase(Locale.ROOT))
            : Optional.empty();
    return kind.<Template.Header>map(Template.Header.File::new)
        .or(() -> text(node, language).map(Template.Header.Title::new));
  }

  private static List<Template.Button> buttons(@Nullable Object node, String language) {
    List<Template.Button> buttons = new ArrayList<>();
    if (node instanceof List<?> list) {
      for (Object button : list) {
        title(button, language).ifPresent(title -> buttons.add(button(button, title)));
      }
    }
    return buttons;
  }

  private static Template.Button button(Object node, String title) {
    if (node instanceof Map<?, ?> map && map.get("url") instanceof String url) {
      return new Template.Button.Page(title, url);
    }
    return new Template.Button.Reply(title);
  }

  private static Optional<String> title(@Nullable Object button, String language) {
    return button instanceof Map<?, ?> map
        ? text(first(map, TITLES), language)
        : text(button, language);
  }

  /// A text, a map that holds one, or a map of languages that does.
  private static Optional<String> text(@Nullable Object node, String language) {
    if (node instanceof Map<?, ?> map) {
      Object value = map.containsKey(language) ? map.get(language) : first(map, BODIES);
      return text(value == null ? map.get(BASE_LANGUAGE) : value, language);
    }
    return node instanceof String text ? Optional.of(text.strip()) : Optional.empty();
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
