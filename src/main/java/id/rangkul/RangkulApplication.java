package id.rangkul;

import id.rangkul.account.TemplatesCommand;
import id.rangkul.conversation.CentreImport;
import id.rangkul.conversation.ImportCommand;
import id.rangkul.dialog.DialogsCommand;
import id.rangkul.privacy.KeysCommand;
import id.rangkul.shared.StartRefused;
import id.rangkul.understanding.EvaluateCommand;
import id.rangkul.understanding.TrainCommand;
import id.rangkul.understanding.UnderstandCommand;
import id.rangkul.understanding.Understandings;
import id.rangkul.whatsapp.AccountAccess;
import id.rangkul.whatsapp.GraphClient;
import id.rangkul.whatsapp.WhatsAppSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Starts the service, or runs one command: `java -jar rangkul.jar <command>`.
@SpringBootApplication
@Command(
    name = "rangkul",
    description = "Aftercare over WhatsApp. Without a command, or with serve: run the service.",
    mixinStandardHelpOptions = true,
    versionProvider = RangkulVersion.class,
    synopsisSubcommandLabel = "COMMAND")
public class RangkulApplication {
  private static final String SERVE = "serve";
  private static final List<String> NOT_YET =
      List.of("preflight", "backup", "restore", "export", "erase");

  public static void main(String[] args) {
    List<String> given = Arrays.asList(args);
    if (given.isEmpty() || given.getFirst().equals(SERVE) || isSetting(given.getFirst())) {
      serve(args);
      return;
    }
    System.exit(commands().execute(args));
  }

  /// Spring has said by then why a start was refused, and what to do. Its own way to an exit code
  /// wakes beans of a context that has never come up, and ends in a stack trace.
  private static void serve(String... args) {
    try {
      SpringApplication.run(RangkulApplication.class, args);
    } catch (RuntimeException e) {
      if (isRefusedStart(e)) {
        System.exit(StartRefused.EXIT_CODE);
      }
      throw e;
    }
  }

  /// Spring's own arguments look like `--server.port=9090`.
  private static boolean isSetting(String argument) {
    return argument.startsWith("--") && argument.contains("=");
  }

  private static CommandLine commands() {
    CommandLine commands =
        new CommandLine(new RangkulApplication())
            .addSubcommand(new UnderstandCommand())
            .addSubcommand(new TrainCommand())
            .addSubcommand(new EvaluateCommand())
            .addSubcommand(new DialogsCommand(Understandings::load))
            .addSubcommand(new ImportCommand(RangkulApplication::withService))
            .addSubcommand(new TemplatesCommand(RangkulApplication::withAccount))
            .addSubcommand(new KeysCommand());
    NOT_YET.forEach(name -> commands.addSubcommand(name, new NotYetCommand()));
    commands.setExecutionExceptionHandler(
        (e, _, _) -> {
          if (isRefusedStart(e)) {
            return StartRefused.EXIT_CODE;
          }
          throw e;
        });
    return commands;
  }

  private static boolean isRefusedStart(Throwable e) {
    return Stream.<@Nullable Throwable>iterate(
            e, Objects::nonNull, t -> t == null ? null : t.getCause())
        .anyMatch(StartRefused.class::isInstance);
  }

  private static int withService(ImportCommand.Work work) {
    try (var context =
        new SpringApplicationBuilder(RangkulApplication.class)
            .web(WebApplicationType.NONE)
            .profiles("command")
            .run()) {
      return work.apply(context.getBean(CentreImport.class));
    }
  }

  /// Neither Redis nor the webhook's secrets are needed, so that it works beside a running service.
  private static int withAccount(TemplatesCommand.Work work) {
    try (var context =
        new SpringApplicationBuilder(AccountAccess.class)
            .web(WebApplicationType.NONE)
            .profiles("command")
            .run()) {
      return work.with(
          context.getBean(GraphClient.class),
          context.getBean(WhatsAppSettings.class).businessAccountId().orElseThrow());
    }
  }
}
