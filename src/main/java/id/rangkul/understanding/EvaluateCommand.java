package id.rangkul.understanding;

import id.rangkul.understanding.models.Corpus;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `evaluate`: measures the understanding on the held-out messages and prints the figures that the
/// docs quote.
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measures the understanding on nlp-models/held-out.")
public class EvaluateCommand implements Callable<Integer> {
  private static final int FAILED = 2;

  @Option(names = "--data", description = "The folder with held-out messages, rules and models.")
  private Path folder = Path.of("nlp-models");

  @Option(names = "--errors", description = "Also list the messages whose severity was misread.")
  private boolean errors;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try {
      Understanding understanding = Understandings.load(NlpFiles.in(folder));
      Corpus heldOut = Corpus.read(folder.resolve("held-out"));
      report(Evaluation.of(heldOut.messages(), understanding), spec.commandLine().getOut());
      return 0;
    } catch (IOException broken) {
      spec.commandLine().getErr().println("evaluate: " + broken.getMessage());
      return FAILED;
    }
  }

  private void report(Evaluation evaluation, PrintWriter out) {
    print("all", evaluation, out);
    evaluation.signalF1().forEach((signal, f1) -> out.printf("  F1 %-22s %.3f%n", signal, f1));
    for (Language language : Language.values()) {
      Evaluation part = evaluation.only(each -> each.message().language() == language);
      if (!part.cases().isEmpty()) {
        print(language.name(), part, out);
      }
    }
    if (errors) {
      evaluation.cases().forEach(each -> printError(each, out));
    }
    out.flush();
  }

  private static void print(String part, Evaluation evaluation, PrintWriter out) {
    out.printf("%s: %d messages%n", part, evaluation.cases().size());
    out.println(
        "  EMERGENCY flagged HIGH or above   "
            + evaluation.recall(Severity.EMERGENCY, Severity.HIGH));
    out.println(
        "  EMERGENCY flagged EMERGENCY       "
            + evaluation.recall(Severity.EMERGENCY, Severity.EMERGENCY));
    out.println(
        "  HIGH or above flagged so          " + evaluation.recall(Severity.HIGH, Severity.HIGH));
    out.println("  below HIGH flagged HIGH or above  " + evaluation.falseAlarms());
    out.println("  hard negatives flagged so         " + evaluation.hardNegativesFlagged());
    out.println("  intent accuracy                   " + evaluation.intents());
    out.println("  language accuracy                 " + evaluation.languages());
    out.printf("  severity macro-F1                 %.3f%n", evaluation.severityMacroF1());
    out.printf("  active-signal micro-F1            %.3f%n", evaluation.signalMicroF1());
  }

  private static void printError(Evaluation.Case each, PrintWriter out) {
    if (each.message().severity() != each.read().severity()) {
      out.printf(
          "%s meant %s read %s: %s%n",
          each.message().id(),
          each.message().severity(),
          each.read().severity(),
          each.read().findings());
    }
  }
}
