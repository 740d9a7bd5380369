package id.rangkul.understanding;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `understand`: reads a table of messages and writes what each means, one JSON object a line.
@Command(
    name = "understand",
    mixinStandardHelpOptions = true,
    description =
        "Reads messages from a TSV file (id, role, question, text) and writes JSON lines.")
public class UnderstandCommand implements Callable<Integer> {
  private static final int FAILED = 2;
  private static final JsonMapper JSON = JsonMapper.shared();

  @Option(names = "--in", required = true, description = "The table of messages, UTF-8.")
  private Path in = Path.of("");

  @Option(names = "--out", required = true, description = "The file to write JSON lines to.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try {
      MessageTable table = MessageTable.parse(Files.readAllLines(in));
      write(table, Understandings.load());
      return 0;
    } catch (MessageTable.BrokenTableException wrong) {
      return fail(in + ": " + wrong.getMessage());
    } catch (NoSuchFileException missing) {
      return fail("no such file: " + missing.getFile());
    } catch (CharacterCodingException wrong) {
      return fail(in + ": not UTF-8");
    } catch (IOException broken) {
      return fail(broken.toString());
    }
  }

  private int fail(String reason) {
    spec.commandLine().getErr().println("understand: " + reason);
    return FAILED;
  }

  private void write(MessageTable table, Understanding understanding) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      for (MessageTable.Row row : table.rows()) {
        writer.write(json(row.id(), understanding.interpret(row.utterance())));
        writer.write('\n');
      }
    }
  }

  static String json(String id, Interpretation meaning) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", id);
    line.put("severity", meaning.severity().name());
    line.put("intent", meaning.intent().name());
    line.put("language", meaning.language().name().toLowerCase(Locale.ROOT));
    List<Map<String, @Nullable Object>> signals =
        meaning.findings().stream().map(UnderstandCommand::signal).toList();
    line.put("signals", signals);
    return JSON.writeValueAsString(line);
  }

  private static Map<String, @Nullable Object> signal(Finding finding) {
    Map<String, @Nullable Object> signal = new LinkedHashMap<>();
    signal.put("code", finding.signal().name());
    signal.put("who", finding.who().name());
    signal.put("active", finding.active());
    signal.put("reason", finding.reason().map(Enum::name).orElse(null));
    signal.put("confidence", finding.confidence());
    signal.put("evidence", finding.evidence());
    return signal;
  }
}
