package id.rangkul.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UnderstandCommandTests {
  @TempDir Path folder;

  private final StringWriter errors = new StringWriter();

  @Test
  void writesOneJsonLineAMessage() throws IOException {
    int code =
        run(
            "id\trole\tquestion\ttext",
            "1\tfamily\t-\tanaknya nyabu lagi bu,\\nsemalam nggak pulang",
            "2\tclient\tMood hari ini 0–10?\t9");

    List<String> lines = Files.readAllLines(folder.resolve("out.jsonl"));
    JsonNode first = JsonMapper.shared().readTree(lines.getFirst());
    assertThat(code).isZero();
    assertThat(lines).hasSize(2);
    assertThat(first.propertyNames())
        .containsExactly("id", "severity", "intent", "language", "signals");
    assertThat(first.get("signals").get(0).propertyNames())
        .containsExactly("code", "who", "active", "reason", "confidence", "evidence");
    assertThat(first.get("severity").asString()).isEqualTo("HIGH");
    assertThat(first.get("language").asString()).isEqualTo("id");
  }

  @Test
  void namesTheLineOfABrokenRow() throws IOException {
    int code = run("id\trole\tquestion\ttext", "1\tfamily\t-\thalo", "2\tuncle\t-\thalo");

    assertThat(code).isEqualTo(2);
    assertThat(errors.toString()).contains("line 3", "uncle");
  }

  @Test
  void namesAMissingColumn() throws IOException {
    assertThat(run("id\trole\ttext", "1\tfamily\thalo")).isEqualTo(2);
    assertThat(errors.toString()).contains("line 1", "question");
  }

  @Test
  void rejectsATruncatedRow() throws IOException {
    assertThat(run("id\trole\tquestion\ttext", "1\tfamily")).isEqualTo(2);
    assertThat(errors.toString()).contains("line 2");
  }

  @Test
  void saysWhenTheFileIsMissing() {
    assertThat(execute(folder.resolve("none.tsv"))).isEqualTo(2);
    assertThat(errors.toString()).contains("no such file");
  }

  private int run(String... lines) throws IOException {
    Path in = folder.resolve("in.tsv");
    Files.write(in, List.of(lines));
    return execute(in);
  }

  private int execute(Path in) {
    return new CommandLine(new UnderstandCommand())
        .setErr(new PrintWriter(errors, true))
        .execute("--in", in.toString(), "--out", folder.resolve("out.jsonl").toString());
  }
}
