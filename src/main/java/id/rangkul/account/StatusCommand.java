package id.rangkul.account;

import id.rangkul.dialog.Dialogs;
import id.rangkul.dialog.MessageTemplate;
import id.rangkul.whatsapp.MetaTemplate;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `templates status`: what Meta thinks of each template, and what depends on it.
@Command(
    name = "status",
    description = "Show every template as Meta has it.",
    mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
  private static final String APPROVED = "APPROVED";
  private static final String NOT_THERE = "NOT AT META";

  @ParentCommand private TemplatesCommand templates;
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  StatusCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    return templates.withTemplates(
        spec.commandLine().getErr(),
        both -> {
          Table table = new Table("name", "language", "category", "status", "quality", "used by");
          boolean allApproved = fill(table, both.dialogs(), both.atMeta());
          table.print(out);
          if (!allApproved) {
            out.println(
                "Not every template is approved; `templates sync` hands in what is missing.");
          }
          out.flush();
          return allApproved ? TemplatesCommand.DONE : TemplatesCommand.REFUSED;
        });
  }

  private static boolean fill(Table table, Dialogs dialogs, List<MetaTemplate> atMeta) {
    boolean allApproved = true;
    for (TemplateSync.Step step : TemplateSync.steps(dialogs.templates().values(), atMeta)) {
      Optional<MetaTemplate> found = atMeta(step);
      table.add(
          step.name(),
          step.language(),
          found.map(MetaTemplate::category).orElse(""),
          found.map(StatusCommand::status).orElse(NOT_THERE),
          found.flatMap(MetaTemplate::quality).orElse(""),
          usedBy(dialogs, step.name()));
      boolean ours = dialogs.templates().containsKey(step.name());
      boolean approved = found.filter(it -> it.status().equals(APPROVED)).isPresent();
      allApproved &= approved || !ours;
    }
    return allApproved;
  }

  private static Optional<MetaTemplate> atMeta(TemplateSync.Step step) {
    return switch (step.action()) {
      case TemplateSync.Action.Create _ -> Optional.empty();
      case TemplateSync.Action.Edit(var before, _) -> Optional.of(before);
      case TemplateSync.Action.Keep(var template) -> Optional.of(template);
      case TemplateSync.Action.Wait(var template, _) -> Optional.of(template);
      case TemplateSync.Action.LeaveAlone(var template) -> Optional.of(template);
    };
  }

  private static String status(MetaTemplate template) {
    return template.status() + template.rejection().map(why -> " (" + why + ")").orElse("");
  }

  private static String usedBy(Dialogs dialogs, String name) {
    Optional<MessageTemplate> ours = Optional.ofNullable(dialogs.templates().get(name));
    if (ours.isEmpty()) {
      return "not in the dialog files";
    }
    List<String> users = dialogs.usersOf(name);
    return users.isEmpty() ? ours.get().what() : String.join(", ", users);
  }
}
