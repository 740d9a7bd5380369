package id.rangkul.understanding.models;

import id.rangkul.understanding.Signal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import opennlp.tools.doccat.DoccatModel;

/// Trains all models on a corpus, after choosing each threshold on messages that the model had not
/// seen.
public final class Training {
  /// The corpus is cut by source into this many parts; each is judged by models that saw only the
  /// others.
  static final int FOLDS = 4;

  private final List<Trainer.Example> examples;
  private final Corpus corpus;
  private final String rulesHash;

  private Training(Corpus corpus, List<Trainer.Example> examples, String rulesHash) {
    this.corpus = corpus;
    this.examples = examples;
    this.rulesHash = rulesHash;
  }

  public static TrainedModels run(
      Corpus corpus, Function<LabelledMessage, ModelInput> inputs, List<Path> ruleFiles)
      throws IOException {
    List<Trainer.Example> examples = new ArrayList<>();
    for (LabelledMessage message : corpus.messages()) {
      examples.add(new Trainer.Example(message, inputs.apply(message)));
    }
    return new Training(corpus, examples, Hash.ofFiles(ruleFiles)).run();
  }

  private TrainedModels run() throws IOException {
    Map<String, Double> thresholds = thresholds();
    Map<String, byte[]> files = new TreeMap<>();
    for (ModelName name : ModelName.all()) {
      DoccatModel model = Trainer.train(name, examples);
      files.put(TrainedModels.fileOf(name), ModelFile.write(model));
    }
    return new TrainedModels(manifest(thresholds, files), files);
  }

  private Manifest manifest(Map<String, Double> thresholds, Map<String, byte[]> files) {
    Map<Signal, Integer> active = new EnumMap<>(Signal.class);
    for (Signal signal : Signal.values()) {
      long count = corpus.messages().stream().filter(message -> message.activates(signal)).count();
      active.put(signal, (int) count);
    }
    Map<String, String> hashes = new HashMap<>();
    files.forEach((file, content) -> hashes.put(file, Hash.of(content)));
    return new Manifest(
        Manifest.VERSION,
        corpus.messages().size(),
        corpus.hash(),
        rulesHash,
        active,
        thresholds,
        hashes);
  }

  private Map<String, Double> thresholds() throws IOException {
    Map<String, Threshold> thresholds = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      judge(fold, thresholds);
    }
    Map<String, Double> chosen = new TreeMap<>();
    thresholds.forEach((model, threshold) -> chosen.put(model, threshold.best()));
    return chosen;
  }

  private void judge(int fold, Map<String, Threshold> thresholds) throws IOException {
    List<Trainer.Example> seen = examples.stream().filter(e -> foldOf(e) != fold).toList();
    List<Trainer.Example> unseen = examples.stream().filter(e -> foldOf(e) == fold).toList();
    for (ModelName name : ModelName.judged()) {
      DoccatModel model = Trainer.train(name, seen);
      SingleScorer scorer = new SingleScorer(model);
      Threshold threshold = thresholds.computeIfAbsent(name.file(), n -> new Threshold(name));
      for (Trainer.Example example : unseen) {
        boolean yes = name.outcome(example.message()).equals(ModelName.YES);
        threshold.add(scorer.yes(example.input()), yes);
      }
    }
  }

  private static int foldOf(Trainer.Example example) {
    return Math.floorMod(example.message().source().hashCode() * 31, FOLDS);
  }
}
