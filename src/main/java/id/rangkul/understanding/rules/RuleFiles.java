package id.rangkul.understanding.rules;

import id.rangkul.understanding.InactiveReason;
import id.rangkul.understanding.Intent;
import id.rangkul.understanding.Role;
import id.rangkul.understanding.Severity;
import id.rangkul.understanding.Signal;
import id.rangkul.understanding.Who;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Reads the rule files into a [RuleBook]; the first mistake stops the load and is named with file
/// and line.
public final class RuleFiles {
  private static final Set<String> RULE_KEYS =
      Set.of(
          "id", "severity", "strength", "patterns", "needs", "unless", "roles", "about", "reason");

  private final UnaryOperator<String> files;
  private final Lexicon.Builder lexicon = new Lexicon.Builder();
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final PatternReader patterns = new PatternReader(classes, lexicon);

  private RuleFiles(UnaryOperator<String> files) {
    this.files = files;
  }

  /// Loads every rule; `files` gives the content of a file by its path below `rules/`.
  public static RuleBook load(UnaryOperator<String> files) {
    return new RuleFiles(files).load();
  }

  private RuleBook load() {
    readClasses(open("words.yaml"));
    Map<Signal, SignalRules> signals = new EnumMap<>(Signal.class);
    for (Signal signal : Signal.values()) {
      signals.put(signal, readSignal(signal));
    }
    Map<Cue, List<Pattern>> cues = new EnumMap<>(Cue.class);
    for (Cue cue : Cue.values()) {
      cues.put(cue, patterns(open("cues/" + fileName(cue)), "patterns"));
    }
    List<Pattern> things = patterns(open("things.yaml"), "patterns");
    List<IntentRule> intents = readIntents(open("intents.yaml"));
    List<Question> questions = readQuestions(open("questions.yaml"));
    Answers answers = new Answers(questions, answerWords(), words("fillers"));
    Map<String, Integer> numbers = new TreeMap<>();
    classes.forEach((name, words) -> numbers.put(name, lexicon.number(words)));
    return new RuleBook(
        lexicon.build(),
        signals,
        cues,
        things,
        words("transparent"),
        people(),
        intents,
        answers,
        numbers);
  }

  private YamlFile open(String path) {
    return YamlFile.parse(path, files.apply(path));
  }

  private static String fileName(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".yaml";
  }

  private People people() {
    return new People(words("self"), words("kin"), words("outsiders"), words("companions"));
  }

  private Set<String> words(String name) {
    Set<String> words = classes.get(name);
    if (words == null) {
      throw new RuleFileException("words.yaml", 1, "the class `" + name + "` is missing");
    }
    return words;
  }

  private void readClasses(YamlFile file) {
    for (String name : file.entries().keySet()) {
      Set<String> words = new LinkedHashSet<>();
      for (YamlFile.Line line : file.lines(name)) {
        for (String word : line.text().split(",", -1)) {
          words.addAll(expand(line, word.strip()));
        }
      }
      classes.put(name, words);
    }
  }

  private Set<String> expand(YamlFile.Line line, String word) {
    if (word.startsWith("~")) {
      return Paradigm.of(word.substring(1));
    }
    if (word.startsWith("<")) {
      Set<String> other = classes.get(word.substring(1, word.length() - 1));
      if (other == null) {
        throw line.broken("unknown word class " + word);
      }
      return other;
    }
    if (word.isEmpty()) {
      throw line.broken("an empty word");
    }
    return Set.of(word);
  }

  private Map<Answer, Set<String>> answerWords() {
    Map<Answer, Set<String>> words = new EnumMap<>(Answer.class);
    for (Answer answer : Answer.values()) {
      words.put(answer, words("answer-" + answer.name().toLowerCase(Locale.ROOT)));
    }
    return words;
  }

  private List<IntentRule> readIntents(YamlFile file) {
    List<IntentRule> rules = new ArrayList<>();
    for (YamlFile section : file.sections("intents")) {
      section.allowOnly(Set.of("intent", "patterns"));
      rules.add(
          new IntentRule(section.constant("intent", Intent.class), patterns(section, "patterns")));
    }
    return List.copyOf(rules);
  }

  private List<Question> readQuestions(YamlFile file) {
    List<Question> questions = new ArrayList<>();
    for (YamlFile section : file.sections("questions")) {
      section.allowOnly(Set.of("id", "asks", "answers"));
      List<Question.Meaning> meanings = new ArrayList<>();
      for (YamlFile answer : section.sections("answers")) {
        meanings.add(readMeaning(answer));
      }
      questions.add(
          new Question(section.text("id"), patterns(section, "asks"), List.copyOf(meanings)));
    }
    return List.copyOf(questions);
  }

  private Question.Meaning readMeaning(YamlFile answer) {
    answer.allowOnly(Set.of("says", "from", "to", "signal", "severity", "reason", "unless"));
    return new Question.Meaning(
        answer.constant("says", Answer.class),
        answer.has("from") ? answer.number("from") : 0,
        answer.has("to") ? answer.number("to") : Question.TOP_OF_SCALE,
        answer.constant("signal", Signal.class),
        answer.constant("severity", Severity.class),
        answer.has("reason")
            ? Optional.of(answer.constant("reason", InactiveReason.class))
            : Optional.empty(),
        patterns(answer, "unless"));
  }

  private SignalRules readSignal(Signal signal) {
    YamlFile file = open("signals/" + fileName(signal));
    file.allowOnly(Set.of("signal", "rules", "resolved", "figurative"));
    if (file.constant("signal", Signal.class) != signal) {
      throw file.broken(file.node("signal"), "this file is for " + signal);
    }
    List<SignalRule> rules = new ArrayList<>();
    for (YamlFile section : file.sections("rules")) {
      rules.add(readRule(signal, section));
    }
    return new SignalRules(
        signal, List.copyOf(rules), patterns(file, "resolved"), patterns(file, "figurative"));
  }

  private SignalRule readRule(Signal signal, YamlFile section) {
    section.allowOnly(RULE_KEYS);
    Optional<Who> about =
        section.has("about") ? Optional.of(section.constant("about", Who.class)) : Optional.empty();
    Optional<InactiveReason> reason =
        section.has("reason")
            ? Optional.of(section.constant("reason", InactiveReason.class))
            : Optional.empty();
    return new SignalRule(
        fileName(signal).replace(".yaml", "") + "." + section.text("id"),
        signal,
        section.constant("severity", Severity.class),
        section.has("strength") ? section.constant("strength", Strength.class) : Strength.LIKELY,
        required(section),
        patterns(section, "needs"),
        patterns(section, "unless"),
        roles(section),
        about,
        reason);
  }

  private List<Pattern> required(YamlFile section) {
    section.node("patterns");
    return patterns(section, "patterns");
  }

  private static Set<Role> roles(YamlFile section) {
    if (!section.has("roles")) {
      return EnumSet.allOf(Role.class);
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (YamlFile.Line line : section.lines("roles")) {
      switch (line.text()) {
        case "client" -> roles.add(Role.CLIENT);
        case "family" -> roles.add(Role.FAMILY);
        case "community" -> roles.add(Role.COMMUNITY);
        default -> throw line.broken("`" + line.text() + "` is no role");
      }
    }
    return roles;
  }

  private List<Pattern> patterns(YamlFile file, String key) {
    List<Pattern> read = new ArrayList<>();
    for (YamlFile.Line line : file.lines(key)) {
      read.addAll(patterns.read(line));
    }
    return List.copyOf(read);
  }
}
