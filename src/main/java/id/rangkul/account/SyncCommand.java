package id.rangkul.account;

import id.rangkul.account.TemplateSync.Action;
import id.rangkul.account.TemplateSync.Step;
import id.rangkul.whatsapp.CreatedTemplate;
import id.rangkul.whatsapp.GraphResult;
import id.rangkul.whatsapp.MetaTemplate;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `templates sync`: hands in at Meta what the dialog files have and Meta has not, or not so. It
/// deletes nothing.
@Command(
    name = "sync",
    description = "Create and change the templates at Meta to what the dialog files say.",
    mixinStandardHelpOptions = true)
public final class SyncCommand implements Callable<Integer> {
  @ParentCommand private TemplatesCommand templates;
  @Spec private CommandSpec spec;

  @Option(names = "--dry-run", description = "Only show what would be done.")
  private boolean dryRun;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  SyncCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    return templates.withTemplates(spec.commandLine().getErr(), both -> sync(out, both));
  }

  private int sync(PrintWriter out, TemplatesCommand.Both.Templates both) {
    Table table = new Table("name", "language", "at Meta", "what is done");
    int refused = 0;
    for (Step step : TemplateSync.steps(both.dialogs().templates().values(), both.atMeta())) {
      Outcome outcome = dryRun ? planned(step.action()) : done(both, step.action());
      table.add(step.name(), step.language(), outcome.status(), outcome.what());
      refused += outcome.refused() ? 1 : 0;
    }
    table.print(out);
    if (refused > 0) {
      out.printf("%d of the templates could not be brought to what the files say.%n", refused);
    } else if (dryRun) {
      out.println("Nothing was changed: --dry-run.");
    }
    out.flush();
    return refused > 0 ? TemplatesCommand.REFUSED : TemplatesCommand.DONE;
  }

  private record Outcome(String status, String what, boolean refused) {}

  private static Outcome planned(Action action) {
    return switch (action) {
      case Action.Create _ -> new Outcome("-", "would be handed in", false);
      case Action.Edit(var before, _) -> new Outcome(before.status(), "would be changed", false);
      case Action.Keep(var template) -> kept(template);
      case Action.Wait(var template, var why) -> new Outcome(template.status(), why, true);
      case Action.LeaveAlone(var template) -> leftAlone(template);
    };
  }

  private static Outcome done(TemplatesCommand.Both.Templates both, Action action) {
    return switch (action) {
      case Action.Create(var template) ->
          created(both.graph().createTemplate(both.accountId(), template));
      case Action.Edit(var before, var template) ->
          edited(before, both.graph().editTemplate(before.id(), template));
      case Action.Keep _, Action.Wait _, Action.LeaveAlone _ -> planned(action);
    };
  }

  private static Outcome kept(MetaTemplate template) {
    return new Outcome(template.status(), "as in the files", false);
  }

  private static Outcome leftAlone(MetaTemplate template) {
    return new Outcome(template.status(), "not in the files, left alone", false);
  }

  private static Outcome created(GraphResult<CreatedTemplate> result) {
    return result instanceof GraphResult.Done<CreatedTemplate>(var made)
        ? new Outcome(made.status(), "handed in", false)
        : new Outcome("-", reason(result), true);
  }

  private static Outcome edited(MetaTemplate before, GraphResult<GraphResult.Success> result) {
    return result instanceof GraphResult.Done<GraphResult.Success>
        ? new Outcome(before.status(), "changed, Meta looks at it again", false)
        : new Outcome(before.status(), reason(result), true);
  }

  private static String reason(GraphResult<?> result) {
    return switch (result) {
      case GraphResult.Done<?> _ -> throw new IllegalStateException("a success has no reason");
      case GraphResult.Gone<?>(var reason) -> "REFUSED: " + reason;
      case GraphResult.Refused<?>(var reason, _) -> "REFUSED: " + reason;
      case GraphResult.Halted<?>(var reason, _) -> "REFUSED: " + reason;
      case GraphResult.Again<?>(var reason, _) -> "try again later: " + reason;
    };
  }
}
