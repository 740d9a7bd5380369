package id.rangkul.dialog;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `dialogs graph`: prints each dialog as a Mermaid flow chart in Markdown.
@Command(name = "graph", description = "Draw the dialogs.", mixinStandardHelpOptions = true)
public final class GraphCommand implements Callable<Integer> {
  @ParentCommand private DialogsCommand dialogs;
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  GraphCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (Dialog dialog : dialogs.load().dialogs().values()) {
      out.printf("## %s%n%n```mermaid%n%s```%n%n", dialog.title(), Diagram.of(dialog));
    }
    out.flush();
    return 0;
  }
}
