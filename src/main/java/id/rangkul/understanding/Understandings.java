package id.rangkul.understanding;

import id.rangkul.understanding.models.LabelledMessage;
import id.rangkul.understanding.models.ModelInput;
import id.rangkul.understanding.models.TrainedModels;
import id.rangkul.understanding.rules.RuleBook;
import id.rangkul.understanding.rules.RuleFiles;
import id.rangkul.understanding.text.Normaliser;
import id.rangkul.understanding.text.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;

/// Where an [Understanding] comes from.
public final class Understandings {
  private Understandings() {}

  /// The production understanding, from the rules and models on the classpath; takes about a
  /// second, so load it once.
  public static Understanding load() {
    return load(NlpFiles.onClasspath());
  }

  static Understanding load(NlpFiles files) {
    try {
      TrainedModels models = TrainedModels.load(name -> files.read("models/" + name));
      var classifiers = models.classifiers();
      return new MessageReader(
          normaliser(files), rules(files), classifiers, new Fusion(classifiers, models.manifest()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Normaliser normaliser(NlpFiles files) {
    return new Normaliser(
        Spelling.read(files.lines("lexicon/spelling.tsv"), files.lines("lexicon/emoji.tsv")));
  }

  static RuleBook rules(NlpFiles files) {
    return RuleFiles.load(path -> files.text("rules/" + path));
  }

  /// What the models see of labelled messages, drawn exactly as in production.
  static Function<LabelledMessage, ModelInput> inputs(Path folder) {
    NlpFiles files = NlpFiles.in(folder);
    Normaliser normaliser = normaliser(files);
    RuleBook rules = rules(files);
    return message -> {
      Utterance utterance = message.utterance();
      var text = normaliser.read(utterance.text());
      var question = utterance.question().map(normaliser::read);
      return ModelInput.of(utterance, text, rules.read(text, question, utterance.role()));
    };
  }
}
