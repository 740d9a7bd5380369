package id.rangkul.understanding.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RuleFilesTests {
  private static final Path RULES = Path.of("nlp-models/rules");

  @Test
  void loadsEveryRuleOfTheProject() {
    assertThat(RuleFiles.load(RuleFilesTests::file)).isNotNull();
  }

  @Test
  void namesFileLineAndReasonOfAnUnknownWordClass() {
    assertThatThrownBy(() -> RuleFiles.load(with("cues/relief.yaml", "patterns:\n  - <nowhere>\n")))
        .isInstanceOf(RuleFileException.class)
        .hasMessage("cues/relief.yaml:2: unknown word class <nowhere>");
  }

  @Test
  void namesTheLineOfAnUnknownSeverity() {
    String broken =
        """
        signal: LEGAL
        rules:
          - id: arrested
            severity: TERRIBLE
            patterns: [ditangkap]
        """;
    assertThatThrownBy(() -> RuleFiles.load(with("signals/legal.yaml", broken)))
        .hasMessage("signals/legal.yaml:4: `TERRIBLE` is no Severity");
  }

  @Test
  void namesTheLineOfAnUnknownKey() {
    String broken = "signal: LEGAL\nrules: []\nresolvd: [pulang]\n";
    assertThatThrownBy(() -> RuleFiles.load(with("signals/legal.yaml", broken)))
        .hasMessageContaining("signals/legal.yaml:3: unknown key `resolvd`");
  }

  @Test
  void rejectsAnUnclosedBracket() {
    assertThatThrownBy(
            () -> RuleFiles.load(with("things.yaml", "patterns:\n  - mati (lampu|listrik\n")))
        .hasMessageContaining("things.yaml:2")
        .hasMessageContaining("bracket");
  }

  @Test
  void rejectsWhatIsNotYaml() {
    assertThatThrownBy(() -> RuleFiles.load(with("things.yaml", "patterns: [a\n")))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("not YAML");
  }

  private static UnaryOperator<String> with(String path, String content) {
    return asked -> asked.equals(path) ? content : file(asked);
  }

  private static String file(String path) {
    try {
      return Files.readString(RULES.resolve(path));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
