package id.rangkul.privacy;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Prints a new keyset for `RANGKUL_KEYS`.
@Command(
    mixinStandardHelpOptions = true,
    name = "keys",
    description = "Print a new encryption keyset for RANGKUL_KEYS; keep it as a secret.")
public final class KeysCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().println(Keyset.create().inOneLine());
    return 0;
  }
}
