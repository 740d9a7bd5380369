package id.rangkul.understanding.rules;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// One YAML file as nodes that know their line, so that every complaint can name it.
record YamlFile(String name, Map<String, Node> entries, int line) {

  static YamlFile parse(String name, String content) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(content));
      if (root == null) {
        throw new RuleFileException(name, 1, "the file is empty");
      }
      return of(name, root);
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
      throw new RuleFileException(name, line, "not YAML: " + broken.getProblem());
    }
  }

  static YamlFile of(String name, Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw new RuleFileException(name, lineOf(node), "expected `key: value` pairs");
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(name, tuple.getKeyNode());
      if (entries.put(key, tuple.getValueNode()) != null) {
        throw new RuleFileException(name, lineOf(tuple.getKeyNode()), "`" + key + "` twice");
      }
    }
    return new YamlFile(name, entries, lineOf(node));
  }

  void allowOnly(Set<String> keys) {
    for (Map.Entry<String, Node> entry : entries.entrySet()) {
      if (!keys.contains(entry.getKey())) {
        throw broken(entry.getValue(), "unknown key `" + entry.getKey() + "`");
      }
    }
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  Node node(String key) {
    Node node = entries.get(key);
    if (node == null) {
      throw new RuleFileException(name, line, "`" + key + "` is missing");
    }
    return node;
  }

  String text(String key) {
    return text(name, node(key));
  }

  int number(String key) {
    try {
      return Integer.parseInt(text(key));
    } catch (NumberFormatException wrong) {
      throw broken(node(key), "`" + text(key) + "` is no whole number");
    }
  }

  List<YamlFile> sections(String key) {
    return items(node(key)).stream().map(item -> of(name, item)).toList();
  }

  /// The scalars under `key`, a list or a single one; empty when the key is absent.
  List<Line> lines(String key) {
    if (!has(key)) {
      return List.of();
    }
    Node node = node(key);
    List<Node> items = node instanceof ScalarNode ? List.of(node) : items(node);
    List<Line> lines = new ArrayList<>();
    for (Node item : items) {
      lines.add(new Line(name, lineOf(item), text(name, item)));
    }
    return lines;
  }

  <E extends Enum<E>> E constant(String key, Class<E> type) {
    try {
      return Enum.valueOf(type, text(key));
    } catch (IllegalArgumentException unknown) {
      throw broken(node(key), "`" + text(key) + "` is no " + type.getSimpleName());
    }
  }

  RuleFileException broken(Node node, String reason) {
    return new RuleFileException(name, lineOf(node), reason);
  }

  private List<Node> items(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw broken(node, "expected a list");
  }

  private static String text(String file, Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw new RuleFileException(file, lineOf(node), "expected a word or a line of text");
  }

  private static int lineOf(Node node) {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }

  /// One scalar with the place that it was written at.
  record Line(String file, int line, String text) {
    RuleFileException broken(String reason) {
      return new RuleFileException(file, line, reason);
    }
  }
}
