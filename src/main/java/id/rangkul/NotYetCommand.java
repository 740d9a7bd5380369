package id.rangkul;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// A command whose name is promised and whose work is not done yet: it says so and does nothing.
@Command(description = "Not part of this version yet.")
final class NotYetCommand implements Callable<Integer> {
  /// `EX_UNAVAILABLE` of sysexits.
  private static final int UNAVAILABLE = 69;

  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  @Spec
  private CommandSpec spec;

  @Unmatched private String[] arguments = {};

  @Override
  public Integer call() {
    spec.commandLine()
        .getErr()
        .println(
            "'"
                + spec.name()
                + "' is not part of this version yet; nothing was done"
                + (arguments.length > 0 ? " with its arguments." : "."));
    return UNAVAILABLE;
  }
}
