package id.rangkul.conversation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Takes a centre file in against the configured Redis.
@Command(
    mixinStandardHelpOptions = true,
    name = "import",
    description = "Take in a centre with staff, cases and contacts from a YAML file.")
public final class ImportCommand implements Callable<Integer> {
  private static final int FAULTY = 2;

  private final Function<ImportCommand.Work, Integer> withService;

  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  @Option(names = "--file", required = true, description = "the YAML file")
  private Path file;

  /// What is to be done once the service's parts stand.
  public interface Work extends Function<CentreImport, Integer> {}

  /// `withService` starts what is needed of the service, without web and lanes, does the work and
  /// ends it.
  public ImportCommand(Function<Work, Integer> withService) {
    this.withService = withService;
  }

  @Override
  public Integer call() {
    String text = read();
    return withService.apply(centreImport -> report(centreImport.run(file.toString(), text)));
  }

  private String read() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), "cannot read " + file, e);
    }
  }

  private int report(CentreImport.Result result) {
    return switch (result) {
      case CentreImport.Result.Imported(var centre, var staff, var cases, var contacts, var n) -> {
        spec.commandLine()
            .getOut()
            .printf(
                "Imported centre %s: %d staff, %d cases, %d contacts (%d new).%n",
                centre, staff, cases, contacts, n);
        yield 0;
      }
      case CentreImport.Result.Refused(var mistakes) -> {
        mistakes.forEach(spec.commandLine().getErr()::println);
        spec.commandLine().getErr().println("Nothing was imported.");
        yield FAULTY;
      }
    };
  }
}
