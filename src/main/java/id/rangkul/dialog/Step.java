package id.rangkul.dialog;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One step of a dialog. Each kind reads itself from the file, names the ways out of it, and takes itself.
sealed interface Step
    permits AskStep,
        BranchStep,
        CallStep,
        ConsentStep,
        EndStep,
        PauseStep,
        RaiseStep,
        RecordStep,
        RememberStep,
        ResumeStep,
        SayStep,
        StayStep {
  Spot spot();

  /// Every way out, in the order of the file.
  List<Transition> transitions();

  /// Does what the step says and tells how to go on.
  Move take(Turn turn);

  /// Slots that the step fills.
  default Set<String> fills() {
    return Set.of();
  }

  /// Slots that the step needs to be filled by some step.
  default Set<String> needs() {
    return Set.of();
  }

  /// Whether the dialog waits here for the person.
  default boolean waits() {
    return false;
  }

  default Stream<String> targets() {
    return transitions().stream().map(Transition::to);
  }
}
