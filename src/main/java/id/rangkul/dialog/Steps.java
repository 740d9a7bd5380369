package id.rangkul.dialog;

import java.util.List;
import java.util.Optional;

/// The kinds of steps by the word that a step begins with.
final class Steps {
  private static final List<String> KINDS =
      List.of(
          "say", "ask", "branch", "remember", "record", "consent", "pause", "resume", "raise", "call",
          "stay", "end");

  private Steps() {}

  static Optional<Step> read(StepSource source) {
    List<String> kinds = KINDS.stream().filter(source.item()::has).toList();
    if (kinds.isEmpty() || (kinds.size() > 1 && !kinds.getFirst().equals("ask"))) {
      source.item().wrong("A step needs exactly one kind.", "Begin it with one of " + KINDS + ".");
      return Optional.empty();
    }
    return switch (kinds.getFirst()) {
      case "say" -> SayStep.read(source);
      case "ask" -> AskStep.read(source);
      case "branch" -> BranchStep.read(source);
      case "remember" -> RememberStep.read(source);
      case "record" -> RecordStep.read(source);
      case "consent" -> ConsentStep.read(source);
      case "pause" -> PauseStep.read(source);
      case "resume" -> ResumeStep.read(source);
      case "raise" -> RaiseStep.read(source);
      case "call" -> CallStep.read(source);
      case "stay" -> StayStep.read(source);
      case "end" -> EndStep.read(source);
      case String other -> throw new IllegalStateException("No step of kind " + other);
    };
  }
}
