package id.rangkul.account;

import id.rangkul.dialog.DialogMistakes;
import id.rangkul.dialog.Dialogs;
import id.rangkul.dialog.Source;
import id.rangkul.whatsapp.GraphClient;
import id.rangkul.whatsapp.GraphResult;
import id.rangkul.whatsapp.MetaTemplate;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `templates`: bring the templates of the dialog files to Meta, and show what Meta thinks of them.
@Command(
    name = "templates",
    description = "Bring the message templates to Meta, and show them.",
    mixinStandardHelpOptions = true,
    subcommands = {SyncCommand.class, StatusCommand.class})
public final class TemplatesCommand {
  static final int DONE = 0;
  static final int REFUSED = 1;

  private final ToIntFunction<Work> withAccount;

  @Option(
      names = "--dialogs",
      paramLabel = "DIR",
      description =
          "The folder of dialog files; by default the ones that the service is packaged with.")
  private Optional<Path> folder = Optional.empty();

  /// What is to be done with the account at Meta; answers the exit code.
  public interface Work {
    int with(GraphClient graph, String accountId);
  }

  /// `withAccount` connects to Meta, has the work done and lets go.
  public TemplatesCommand(ToIntFunction<Work> withAccount) {
    this.withAccount = withAccount;
  }

  int withAccount(Work work) {
    return withAccount.applyAsInt(work);
  }

  /// Does something with the files' templates and Meta's; says so where either cannot be had.
  int withTemplates(PrintWriter err, Both work) {
    Dialogs dialogs;
    try {
      dialogs = Dialogs.load(folder.map(Source::directory).orElseGet(Source::classpath));
    } catch (DialogMistakes e) {
      e.mistakes().forEach(err::println);
      err.println("The dialog files have mistakes; nothing was asked of Meta.");
      return REFUSED;
    }
    return withAccount(
        (graph, accountId) ->
            said(
                err,
                graph.templates(accountId),
                found -> work.with(new Both.Templates(graph, accountId, dialogs, found))));
  }

  /// Work on the templates of the files and of the account.
  interface Both {
    record Templates(
        GraphClient graph, String accountId, Dialogs dialogs, List<MetaTemplate> atMeta) {}

    int with(Templates templates);
  }

  private static int said(
      PrintWriter err,
      GraphResult<List<MetaTemplate>> answer,
      Function<List<MetaTemplate>, Integer> work) {
    return switch (answer) {
      case GraphResult.Done<List<MetaTemplate>>(var found) -> work.apply(found);
      case GraphResult.Gone<List<MetaTemplate>>(var reason) ->
          failed(err, "Meta knows no such account; is WHATSAPP_BUSINESS_ACCOUNT_ID right?", reason);
      case GraphResult.Refused<List<MetaTemplate>>(var reason, _) ->
          failed(err, "Meta does not list the templates of this account.", reason);
      case GraphResult.Halted<List<MetaTemplate>>(var reason, _) ->
          failed(err, "Meta lets us do nothing; is WHATSAPP_ACCESS_TOKEN still good?", reason);
      case GraphResult.Again<List<MetaTemplate>>(var reason, _) ->
          failed(err, "Meta cannot be asked now; try again later.", reason);
    };
  }

  private static int failed(PrintWriter err, String sentence, String reason) {
    err.println(sentence + " (" + reason + ")");
    err.flush();
    return REFUSED;
  }
}
