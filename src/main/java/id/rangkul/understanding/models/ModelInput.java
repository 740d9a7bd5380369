package id.rangkul.understanding.models;

import id.rangkul.understanding.Utterance;
import id.rangkul.understanding.rules.Mention;
import id.rangkul.understanding.rules.RuleBook;
import id.rangkul.understanding.text.NormalisedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.doccat.FeatureGenerator;

/// What the models see of a message; the same for training and for reading.
public record ModelInput(List<String> words, Set<String> frames) {
  /// The models read this many words, about as many as the 4,096 characters of a WhatsApp text; the
  /// rules read all.
  static final int MAX_WORDS = 800;

  private static final String HARMLESS = "~";
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final List<FeatureGenerator> GENERATORS = generators();

  public ModelInput {
    words = List.copyOf(words);
    frames = new LinkedHashSet<>(frames);
  }

  /// Everything the models may know: the words, who writes, the question, cues, word classes, and
  /// what the rules found inactive. What the rules found active stays out: rules are written with
  /// the training data in view, so a model that saw it would learn to repeat them instead of adding
  /// to them.
  public static ModelInput of(Utterance utterance, NormalisedText text, RuleBook.Reading reading) {
    Set<String> frames = new LinkedHashSet<>();
    frames.add("role=" + utterance.role());
    utterance.question().ifPresent(question -> addQuestion(question, frames));
    reading.cues().forEach(cue -> frames.add("cue=" + cue));
    reading.classes().forEach(name -> frames.add("class=" + name));
    for (Mention mention : reading.mentions()) {
      mention.reason().ifPresent(reason -> frames.add(mention.signal() + "/" + reason));
    }
    if (text.tokens().size() <= 3) {
      frames.add("short");
    }
    return new ModelInput(wordsOf(text, reading), frames);
  }

  /// The words, without those of idioms and harmless things: a dead phone must not remind the
  /// models of death.
  private static List<String> wordsOf(NormalisedText text, RuleBook.Reading reading) {
    int size = Math.min(text.tokens().size(), MAX_WORDS);
    List<String> words = new ArrayList<>(text.words().subList(0, size));
    reading.harmless().stream()
        .takeWhile(index -> index < size)
        .forEach(index -> words.set(index, HARMLESS));
    return words;
  }

  private static void addQuestion(String question, Set<String> frames) {
    frames.add("asked");
    WORD.matcher(question.toLowerCase(Locale.ROOT))
        .results()
        .forEach(word -> frames.add("asked=" + word.group()));
  }

  static FeatureGenerator[] freshGenerators() {
    return generators().toArray(FeatureGenerator[]::new);
  }

  private static List<FeatureGenerator> generators() {
    return List.of(
        new WordFeatures(), new WordPairFeatures(), new LetterFeatures(), new FrameFeatures());
  }

  Map<String, Object> context() {
    return Map.of(FrameFeatures.FRAMES, frames);
  }

  String[] wordArray() {
    return words.toArray(String[]::new);
  }

  /// All features, exactly as the trainer draws them.
  Collection<String> features() {
    Set<String> features = new LinkedHashSet<>();
    for (FeatureGenerator generator : GENERATORS) {
      features.addAll(generator.extractFeatures(wordArray(), context()));
    }
    return features;
  }
}
