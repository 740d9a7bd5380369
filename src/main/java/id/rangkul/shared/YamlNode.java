package id.rangkul.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A piece of a YAML file that still knows its line. Reading collects every mistake instead of
/// stopping at the first; what could not be read is answered as empty.
public final class YamlNode {
  private final Node node;
  private final String file;
  private final List<Mistake> mistakes;

  private YamlNode(Node node, String file, List<Mistake> mistakes) {
    this.node = node;
    this.file = file;
    this.mistakes = mistakes;
  }

  /// Reads a file; a broken one adds a mistake and answers nothing.
  public static Optional<YamlNode> parse(String file, String text, List<Mistake> mistakes) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Node root = new Yaml(options).compose(new java.io.StringReader(text));
      if (root == null) {
        mistakes.add(new Mistake(file, 1, "the file is empty"));
        return Optional.empty();
      }
      return Optional.of(new YamlNode(root, file, mistakes));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      mistakes.add(new Mistake(file, line, "not readable as YAML: " + e.getProblem()));
    } catch (YAMLException e) {
      mistakes.add(new Mistake(file, 1, "not readable as YAML"));
    }
    return Optional.empty();
  }

  public int line() {
    return node.getStartMark().getLine() + 1;
  }

  public void mistake(String reason) {
    mistakes.add(new Mistake(file, line(), reason));
  }

  /// The fields of a map; anything else is a mistake. Fields outside `known` are mistakes too.
  public Map<String, YamlNode> fields(Set<String> known) {
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      mistake("must have fields: " + String.join(", ", known));
      return fields;
    }
    for (var tuple : mapping.getValue()) {
      YamlNode key = child(tuple.getKeyNode());
      String name = key.text().orElse("");
      if (!known.contains(name)) {
        key.mistake("unknown field '" + name + "'; known: " + String.join(", ", known));
      } else if (fields.put(name, child(tuple.getValueNode())) != null) {
        key.mistake("'" + name + "' is given twice");
      }
    }
    return fields;
  }

  /// The items of a list; anything else is a mistake.
  public List<YamlNode> items() {
    if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(child(item)));
      return items;
    }
    mistake("must be a list");
    return List.of();
  }

  /// The text of a plain value, without blanks around it; anything else is a mistake.
  public Optional<String> text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    mistake("must be a text");
    return Optional.empty();
  }

  /// A plain value read by `reader`, which refuses with an [IllegalArgumentException] or
  /// [java.time.DateTimeException]; the refusal becomes a mistake that says what is `expected`.
  public <T> Optional<T> value(Function<String, T> reader, String expected) {
    return text()
        .flatMap(
            text -> {
              try {
                return Optional.of(reader.apply(text));
              } catch (IllegalArgumentException | java.time.DateTimeException e) {
                mistake("must be " + expected);
                return Optional.empty();
              }
            });
  }

  private YamlNode child(Node other) {
    return new YamlNode(other, file, mistakes);
  }
}
