package id.rangkul.dialog;

import java.io.StringReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A piece of a YAML file that knows its line and reports what is wrong with it; reading goes on after a mistake, so
/// that an editor sees all of them at once.
final class Item {
  private static final int MAX_DEPTH = 20;

  private final String file;
  private final Node node;
  private final Mistakes mistakes;

  private Item(String file, Node node, Mistakes mistakes) {
    this.file = file;
    this.node = node;
    this.mistakes = mistakes;
  }

  static Optional<Item> read(String file, String text, Mistakes mistakes) {
    var options = new LoaderOptions();
    options.setNestingDepthLimit(MAX_DEPTH);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root != null) {
        return Optional.of(new Item(file, root, mistakes));
      }
      mistakes.add(file, 1, "The file is empty.", "Write a dialog, or delete the file.");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      mistakes.add(file, line, "Not YAML: " + e.getProblem() + ".", "Check indentation and quotes.");
    } catch (YAMLException e) {
      mistakes.add(file, 1, "Not YAML.", "Check indentation, quotes and special characters.");
    }
    return Optional.empty();
  }

  String file() {
    return file;
  }

  int line() {
    return node.getStartMark().getLine() + 1;
  }

  Mistakes mistakes() {
    return mistakes;
  }

  void wrong(String reason, String remedy) {
    mistakes.add(file, line(), reason, remedy);
  }

  boolean isText() {
    return node instanceof ScalarNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  /// The text, without blanks around it.
  String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    wrong("A text is expected here.", "Write one text, in quotes if it holds : or #.");
    return "";
  }

  List<Item> list() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(this::inner).toList();
    }
    wrong("A list is expected here.", "Begin each line with a dash.");
    return List.of();
  }

  /// The entries by key, in their order in the file.
  Map<String, Item> entries() {
    Map<String, Item> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      wrong("Named entries are expected here.", "Write them as name: value.");
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      Item key = inner(tuple.getKeyNode());
      if (entries.putIfAbsent(key.text(), inner(tuple.getValueNode())) != null) {
        key.wrong("The name " + key.text() + " stands here twice.", "Keep one of them.");
      }
    }
    return entries;
  }

  private Item inner(Node inner) {
    return new Item(file, inner, mistakes);
  }

  boolean has(String key) {
    return node instanceof MappingNode && entry(key).isPresent();
  }

  Optional<Item> find(String key) {
    return node instanceof MappingNode ? entry(key) : Optional.empty();
  }

  private Optional<Item> entry(String key) {
    return Optional.ofNullable(entries().get(key));
  }

  Optional<Item> need(String key) {
    Optional<Item> found = find(key);
    if (found.isEmpty()) {
      wrong(key + " is missing.", "Add " + key + ": here.");
    }
    return found;
  }

  String needText(String key) {
    return need(key).map(Item::text).orElse("");
  }

  Optional<String> findText(String key) {
    return find(key).map(Item::text);
  }

  /// A list of texts, or a single text.
  List<String> texts() {
    return isText() ? List.of(text()) : list().stream().map(Item::text).toList();
  }

  Optional<Integer> number() {
    try {
      return Optional.of(Integer.parseInt(text()));
    } catch (NumberFormatException e) {
      wrong("A whole number is expected here.", "Write digits only.");
      return Optional.empty();
    }
  }

  /// One of the constants, written in small or capital letters.
  <E extends Enum<E>> Optional<E> oneOf(Class<E> type) {
    String wanted = text().toUpperCase(Locale.ROOT);
    List<E> constants = Arrays.asList(type.getEnumConstants());
    Optional<E> found = constants.stream().filter(each -> each.name().equals(wanted)).findFirst();
    if (found.isEmpty()) {
      wrong("Unknown word " + text() + ".", "Use one of " + constants + ".");
    }
    return found;
  }

  /// Reports every key but these.
  void only(Set<String> keys) {
    entries()
        .forEach(
            (key, value) -> {
              if (!keys.contains(key)) {
                value.wrong(
                    "Nothing is called " + key + " here.",
                    "Use one of " + keys.stream().sorted().toList() + ".");
              }
            });
  }
}
