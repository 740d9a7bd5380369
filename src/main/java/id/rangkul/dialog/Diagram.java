package id.rangkul.dialog;

import java.util.ArrayList;
import java.util.List;

/// A dialog as a Mermaid flow chart.
final class Diagram {
  private Diagram() {}

  static String of(Dialog dialog) {
    List<String> lines = new ArrayList<>();
    lines.add("---");
    lines.add("title: " + dialog.id());
    lines.add("---");
    lines.add("flowchart TD");
    dialog.steps().values().forEach(step -> lines.add("  " + node(step)));
    for (Transition way : dialog.transitions()) {
      String label = way.label().equals(Transition.THEN) ? "" : "|" + way.label() + "|";
      lines.add("  " + name(way.from()) + " -->" + label + " " + name(way.to()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String node(Step step) {
    String name = step.spot().step();
    return switch (step) {
      case AskStep _ -> box(name, "[/", "ask: " + name, "/]");
      case BranchStep _ -> box(name, "{", name, "}");
      case CallStep call -> box(name, "[[", "call: " + call.called(), "]]");
      case ConsentStep consent -> box(name, "[", "consent " + (consent.given() ? "given" : "refused"), "]");
      case EndStep _ -> box(name, "([", "end", "])");
      case PauseStep _ -> box(name, "[", "pause", "]");
      case RaiseStep raise -> box(name, "[", "raise " + raise.severity() + ": " + raise.reason(), "]");
      case RecordStep line -> box(name, "[", "record " + line.kind(), "]");
      case RememberStep remember -> box(name, "[", remember.slot() + " = " + remember.value(), "]");
      case ResumeStep _ -> box(name, "[", "resume", "]");
      case SayStep _ -> box(name, "[", "say: " + name, "]");
      case StayStep _ -> box(name, "[/", "stay: " + name, "/]");
    };
  }

  private static String box(String name, String open, String text, String close) {
    return name(name) + open + "\"" + text + "\"" + close;
  }

  /// Mermaid takes "end" for a word of its own.
  private static String name(String step) {
    return "s_" + step.replace('-', '_');
  }
}
