package id.rangkul.understanding.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import org.junit.jupiter.api.Test;

class ClassifiersTests {
  private static final Path MODELS = Path.of("nlp-models/models");
  private final TrainedModels trained = TrainedModels.load(ClassifiersTests::file);

  @Test
  void sumsWhatOpenNlpSums() throws IOException {
    Classifiers classifiers = trained.classifiers();
    ModelInput input =
        new ModelInput(List.of("anak", "saya", "nyabu", "lagi"), Set.of("role=FAMILY"));
    for (ModelName name : ModelName.all()) {
      DoccatModel model = ModelFile.read(file(TrainedModels.fileOf(name)));
      DocumentCategorizerME categorizer = new DocumentCategorizerME(model);
      double[] expected = categorizer.categorize(input.wordArray(), input.context());

      Map<String, Double> read = classifiers.distribution(input, name);
      for (int i = 0; i < expected.length; i++) {
        assertThat(read.get(categorizer.getCategory(i))).isCloseTo(expected[i], within(1e-4));
      }
    }
  }

  @Test
  void writesTheSameBytesForTheSameData() throws IOException {
    List<Trainer.Example> examples = examples();

    byte[] first = ModelFile.write(Trainer.train(ModelName.HIGH, examples));
    byte[] second = ModelFile.write(Trainer.train(ModelName.HIGH, examples));

    assertThat(first).isEqualTo(second);
  }

  private static List<Trainer.Example> examples() {
    return List.of(
        example("1", "HIGH", "SUBSTANCE_USE:CLIENT:active", "dia nyabu lagi"),
        example("2", "NONE", "-", "terima kasih banyak bu"),
        example("3", "HIGH", "MISSING:CLIENT:active", "dia nggak pulang lagi"),
        example("4", "NONE", "-", "selamat pagi bu"));
  }

  private static Trainer.Example example(String id, String severity, String signals, String text) {
    LabelledMessage message =
        LabelledMessage.parse(
            String.join("\t", id, "s" + id, "family", "-", severity, "OTHER", "id", signals, text));
    return new Trainer.Example(
        message, new ModelInput(List.of(text.split(" ", -1)), Set.of("role=FAMILY")));
  }

  private static byte[] file(String name) {
    try {
      return Files.readAllBytes(MODELS.resolve(name));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
