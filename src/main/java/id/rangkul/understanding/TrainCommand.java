package id.rangkul.understanding;

import id.rangkul.understanding.models.Corpus;
import id.rangkul.understanding.models.TrainedModels;
import id.rangkul.understanding.models.Training;
import id.rangkul.understanding.rules.RuleFileException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `train`: learns the models from the labelled messages and writes them with their manifest.
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains the models under nlp-models/models from nlp-models/data.")
public class TrainCommand implements Callable<Integer> {
  private static final int FAILED = 2;

  @Option(names = "--data", description = "The folder with data, rules, lexicon and models.")
  private Path folder = Path.of("nlp-models");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try {
      train(spec.commandLine().getOut());
      return 0;
    } catch (IOException | RuleFileException wrong) {
      spec.commandLine().getErr().println("train: " + wrong.getMessage());
      return FAILED;
    }
  }

  private void train(PrintWriter out) throws IOException {
    long start = System.nanoTime();
    Corpus corpus = Corpus.read(folder.resolve("data"));
    TrainedModels models = Training.run(corpus, Understandings.inputs(folder), ruleFiles(folder));
    models.save(folder.resolve("models"));
    out.printf("messages    %d%n", models.manifest().messages());
    for (Signal signal : Signal.values()) {
      int active = models.manifest().active().getOrDefault(signal, 0);
      double threshold = models.manifest().threshold(signal);
      out.printf("%-22s %4d active, threshold %.3f%n", signal, active, threshold);
    }
    out.printf("emergency   threshold %.3f%n", models.manifest().emergencyThreshold());
    out.printf("high        threshold %.3f%n", models.manifest().highThreshold());
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    out.printf(
        "models      %d files, %d KiB, %d s%n",
        models.files().size(), models.size() / 1024, seconds);
    out.flush();
  }

  /// The files that shape what the models see beside the data.
  static List<Path> ruleFiles(Path folder) throws IOException {
    try (Stream<Path> rules = Files.walk(folder.resolve("rules"));
        Stream<Path> lexicon = Files.walk(folder.resolve("lexicon"))) {
      return Stream.concat(rules, lexicon).filter(Files::isRegularFile).sorted().toList();
    }
  }
}
