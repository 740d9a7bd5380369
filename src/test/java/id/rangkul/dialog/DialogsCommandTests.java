package id.rangkul.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.rangkul.understanding.Intent;
import id.rangkul.understanding.Interpretation;
import id.rangkul.understanding.Language;
import id.rangkul.understanding.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DialogsCommandTests {
  private final StringWriter printed = new StringWriter();

  private int run(String... arguments) {
    var command =
        new DialogsCommand(
            () ->
                utterance ->
                    utterance.text().contains("kambuh")
                        ? new Interpretation(
                            Severity.HIGH, Intent.PROBLEM_REPORT, Language.ID, List.of())
                        : Pressed.NO_MEANING);
    return new CommandLine(command)
        .setOut(new PrintWriter(printed))
        .setErr(new PrintWriter(printed))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }

  @Test
  void lintsTheShippedFiles() {
    assertEquals(0, run("lint"));
    assertTrue(printed.toString().contains("no mistakes"));
  }

  @Test
  void lintPrintsEveryMistakeAndFails(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("words.yaml"), "stop: [", StandardCharsets.UTF_8);
    assertEquals(1, run("--dialogs", folder.toString(), "lint"));
    assertTrue(printed.toString().contains("words.yaml:1: Not YAML"), printed.toString());
    assertTrue(printed.toString().contains("answers.yaml:1: The file is missing."));
  }

  @Test
  void drawsEveryDialog() {
    assertEquals(0, run("graph"));
    for (Dialog dialog : Shipped.DIALOGS.dialogs().values()) {
      assertTrue(printed.toString().contains("title: " + dialog.id()));
    }
    assertTrue(printed.toString().contains("s_perasaan -->|berat| s_menemani"));
  }

  @Test
  void playsAScriptIntoAGoldenTranscript(@TempDir Path folder) throws IOException {
    Path script = folder.resolve("script.txt");
    Files.writeString(script, "mulai\ndia kambuh lagi\n/taken Bu Rina\n", StandardCharsets.UTF_8);
    assertEquals(
        0,
        run(
            "play",
            "--role",
            "family",
            "--dialog",
            "checkin-family",
            "--script",
            script.toString()));
    String transcript = printed.toString();
    assertTrue(transcript.contains("> dia kambuh lagi  {HIGH PROBLEM_REPORT}"), transcript);
    assertTrue(transcript.contains("[alert HIGH MESSAGE]"), transcript);
    List<String> lines = transcript.lines().toList();
    assertEquals(
        lines, new Rehearsal(Shipped.ENGINE, utterance -> Pressed.NO_MEANING).playAll(lines));
  }
}
