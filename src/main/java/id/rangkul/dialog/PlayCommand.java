package id.rangkul.dialog;

import id.rangkul.understanding.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `dialogs play`: rehearses a conversation in the terminal, or from a script, and prints it as a
/// golden transcript.
@Command(
    name = "play",
    description = {
      "Rehearse a conversation and print it as a golden transcript.",
      "Write as the person would, or: /press TITLE, /media KIND, /prompt DIALOG, /taken WORKER,"
          + " /moved, /wait PT2H, /set NAME VALUE (call, role, language, centre, worker, client, consent, zone)."
    },
    mixinStandardHelpOptions = true)
public final class PlayCommand implements Callable<Integer> {
  @Option(names = "--role", description = "client, family or community.")
  private Optional<Role> role = Optional.empty();

  @Option(names = "--dialog", description = "The dialog that the calendar starts with.")
  private Optional<String> dialog = Optional.empty();

  @Option(names = "--script", paramLabel = "F", description = "Read the lines from a file.")
  private Optional<Path> script = Optional.empty();

  @ParentCommand private DialogsCommand dialogs;
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  PlayCommand() {}

  @Override
  public Integer call() throws IOException {
    var rehearsal = new Rehearsal(new DialogEngine(dialogs.load()), dialogs.understanding());
    role.ifPresent(each -> play(rehearsal, "/set role " + each.name().toLowerCase(Locale.ROOT)));
    dialog.ifPresent(each -> play(rehearsal, "/prompt " + each));
    if (script.isPresent()) {
      rehearsal
          .playAll(inputs(Files.readAllLines(script.get(), StandardCharsets.UTF_8)))
          .forEach(this::print);
    } else {
      playTerminal(rehearsal);
    }
    return 0;
  }

  /// A plain script has only lines to play; a transcript marks them.
  private static List<String> inputs(List<String> lines) {
    boolean transcript = lines.stream().anyMatch(line -> line.startsWith(Rehearsal.INPUT));
    return transcript
        ? lines
        : lines.stream().filter(line -> !line.isBlank()).map(PlayCommand::input).toList();
  }

  private static String input(String line) {
    boolean spoken = !line.startsWith(Rehearsal.TITLE) && !line.startsWith(Rehearsal.REMARK);
    return spoken ? Rehearsal.INPUT + line : line;
  }

  private void playTerminal(Rehearsal rehearsal) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.isBlank()) {
        play(rehearsal, line.strip());
      }
    }
  }

  private void play(Rehearsal rehearsal, String line) {
    try {
      rehearsal.play(line).forEach(this::print);
    } catch (IllegalArgumentException | DateTimeException e) {
      print("[not played: " + e.getMessage() + "]");
    }
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
