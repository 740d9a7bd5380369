package id.rangkul.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.understanding.models.Corpus;
import id.rangkul.understanding.models.Hash;
import id.rangkul.understanding.models.TrainedModels;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ManifestTests {
  private static final Path FOLDER = Path.of("nlp-models");
  private static final int LARGEST = 30 * 1024 * 1024;

  private final TrainedModels models =
      TrainedModels.load(name -> NlpFiles.in(FOLDER).read("models/" + name));

  @Test
  void matchesTheDataThatIsThere() throws IOException {
    Corpus corpus = Corpus.read(FOLDER.resolve("data"));

    assertThat(models.manifest().data())
        .as("run `train` after changing data")
        .isEqualTo(corpus.hash());
    assertThat(models.manifest().messages()).isEqualTo(corpus.messages().size());
  }

  @Test
  void matchesTheRulesThatShapeWhatTheModelsSee() throws IOException {
    assertThat(models.manifest().rules())
        .as("run `train` after changing rules or lexicon")
        .isEqualTo(Hash.ofFiles(TrainCommand.ruleFiles(FOLDER)));
  }

  @Test
  void keepsTheModelsSmall() {
    assertThat(models.size()).isLessThan(LARGEST);
  }
}
