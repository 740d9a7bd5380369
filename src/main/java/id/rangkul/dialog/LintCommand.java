package id.rangkul.dialog;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `dialogs lint`: prints every mistake in the dialog files with its line and what to do; exit code 1 if there is one.
@Command(name = "lint", description = "Check the dialog files.", mixinStandardHelpOptions = true)
public final class LintCommand implements Callable<Integer> {
  @ParentCommand private DialogsCommand dialogs;
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  LintCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Dialogs loaded = dialogs.load();
      out.printf(
          "%d dialogs, %d texts, %d templates: no mistakes.%n",
          loaded.dialogs().size(), loaded.spoken().size(), loaded.templates().size());
      return 0;
    } catch (DialogMistakes e) {
      e.mistakes().forEach(out::println);
      return 1;
    } finally {
      out.flush();
    }
  }
}
