package id.rangkul.dialog;

import id.rangkul.understanding.Understanding;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `dialogs`: check, draw and rehearse what the service says.
@Command(
    name = "dialogs",
    description = "Check, draw and rehearse the dialogs.",
    mixinStandardHelpOptions = true,
    subcommands = {LintCommand.class, GraphCommand.class, PlayCommand.class})
public final class DialogsCommand {
  private final Supplier<Understanding> understanding;

  @Option(
      names = "--dialogs",
      paramLabel = "DIR",
      description = "The folder of dialog files; by default the ones that the service is packaged with.")
  private Optional<Path> folder = Optional.empty();

  /// `understanding` is asked for only when something has to be read.
  public DialogsCommand(Supplier<Understanding> understanding) {
    this.understanding = understanding;
  }

  Understanding understanding() {
    return understanding.get();
  }

  Dialogs load() {
    return Dialogs.load(folder.map(Source::directory).orElseGet(Source::classpath));
  }
}
