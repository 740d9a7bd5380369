package id.rangkul.understanding.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the small language of patterns.
///
/// `minum racun` are words side by side; `<not>` is a word class; `(mau|pengen)` are alternatives,
/// of several words if need be; `kok?` may be absent; `..` allows up to three other tokens, `...`
/// up to six; `^` and `$` are the ends of the message; `~pukul` stands for every form of a verb.
final class PatternReader {
  static final int SMALL_GAP = 3;
  static final int LARGE_GAP = 6;
  private static final int MAX_OPTIONAL = 4;

  private final Map<String, Set<String>> classes;
  private final Lexicon.Builder lexicon;

  PatternReader(Map<String, Set<String>> classes, Lexicon.Builder lexicon) {
    this.classes = classes;
    this.lexicon = lexicon;
  }

  /// All patterns that one line stands for: one for each choice of its optional parts.
  List<Pattern> read(YamlFile.Line line) {
    List<String> parts = split(line);
    long optional = parts.stream().filter(part -> part.endsWith("?")).count();
    if (optional > MAX_OPTIONAL) {
      throw line.broken("more than " + MAX_OPTIONAL + " optional parts");
    }
    List<Pattern> patterns = new ArrayList<>();
    for (int choice = 0; choice < 1 << optional; choice++) {
      patterns.add(build(line, choose(parts, choice)));
    }
    return patterns;
  }

  private static List<String> choose(List<String> parts, int choice) {
    List<String> chosen = new ArrayList<>();
    int bit = 0;
    for (String part : parts) {
      if (!part.endsWith("?")) {
        chosen.add(part);
      } else if ((choice >> bit++ & 1) == 0) {
        chosen.add(part.substring(0, part.length() - 1));
      }
    }
    return chosen;
  }

  private Pattern build(YamlFile.Line line, List<String> parts) {
    List<Pattern.Element> elements = new ArrayList<>();
    int gap = 0;
    for (String part : parts) {
      switch (part) {
        case "^", "$" -> {}
        case ".." -> gap = SMALL_GAP;
        case "..." -> gap = LARGE_GAP;
        default -> {
          elements.add(new Pattern.Element(lexicon.number(words(line, part)), gap));
          gap = 0;
        }
      }
    }
    if (elements.isEmpty()) {
      throw line.broken("a pattern needs a word");
    }
    return new Pattern(elements, parts.getFirst().equals("^"), parts.getLast().equals("$"));
  }

  private Set<String> words(YamlFile.Line line, String part) {
    if (part.startsWith("(")) {
      Set<String> words = new LinkedHashSet<>();
      for (String choice : part.substring(1, part.length() - 1).split("\\|", -1)) {
        words.addAll(word(line, choice.strip()));
      }
      return words;
    }
    return word(line, part);
  }

  private Set<String> word(YamlFile.Line line, String part) {
    if (part.startsWith("<")) {
      Set<String> words = classes.get(part.substring(1, part.length() - 1));
      if (words == null) {
        throw line.broken("unknown word class " + part);
      }
      return words;
    }
    if (part.startsWith("~")) {
      return Paradigm.of(part.substring(1));
    }
    if (!part.matches("[\\p{L}\\d' *-]+")) {
      throw line.broken("cannot read `" + part + "`");
    }
    return Set.of(part);
  }

  private static List<String> split(YamlFile.Line line) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean bracket = false;
    for (char c : (line.text() + " ").toCharArray()) {
      bracket = c == '(' || (bracket && c != ')');
      if (c != ' ' || bracket) {
        part.append(c);
      } else if (!part.isEmpty()) {
        parts.add(part.toString());
        part.setLength(0);
      }
    }
    if (bracket || parts.isEmpty()) {
      throw line.broken("a bracket is not closed");
    }
    return parts;
  }
}
