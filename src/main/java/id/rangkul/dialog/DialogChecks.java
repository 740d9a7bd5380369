package id.rangkul.dialog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What must hold between the steps of a dialog, and between dialogs and templates.
final class DialogChecks {
  private static final Set<String> NEEDED =
      Set.of(
          Dialogs.GREETING,
          Dialogs.CONSENT,
          Dialogs.SAFETY,
          Dialogs.HELP,
          Dialogs.STOP,
          Dialogs.START);

  /// What the engine itself can put into a template.
  private static final Set<String> PARAMETERS = Wording.NAMES;

  private final Mistakes mistakes;
  private final Dialogs dialogs;

  DialogChecks(Mistakes mistakes, Dialogs dialogs) {
    this.mistakes = mistakes;
    this.dialogs = dialogs;
  }

  void check() {
    for (String needed : new TreeSet<>(NEEDED)) {
      if (dialogs.dialog(needed).isEmpty()) {
        mistakes.add(needed + ".yaml", 1, "The engine needs this dialog.", "Write it.");
      }
    }
    checkTemplate(new Spot("templates/" + Dialogs.WAITING + ".yaml", 1, "", ""), Dialogs.WAITING);
    dialogs.dialogs().values().forEach(this::checkTargets);
    if (mistakes.none()) {
      dialogs.dialogs().values().forEach(this::checkWays);
      checkSpecial();
      new LengthChecks(mistakes, dialogs).check();
    }
  }

  private void checkTargets(Dialog dialog) {
    checkStep(dialog, dialog.spot(), dialog.landsOn());
    dialog.opensWith().ifPresent(template -> checkTemplate(dialog.spot(), template));
    for (Step step : dialog.steps().values()) {
      step.targets().forEach(target -> checkStep(dialog, step.spot(), target));
      if (step instanceof CallStep call && dialogs.dialog(call.called()).isEmpty()) {
        mistakes.add(
            step.spot(),
            "There is no dialog " + call.called() + ".",
            "Use " + dialogs.dialogs().keySet() + ".");
      }
      if (step instanceof SayStep say) {
        say.whenClosed().ifPresent(template -> checkTemplate(step.spot(), template));
      }
    }
    for (Step step : dialog.steps().values()) {
      checkSlots(dialog, step);
    }
  }

  private void checkStep(Dialog dialog, Spot from, String target) {
    if (dialog.step(target).isEmpty()) {
      mistakes.add(
          from, "There is no step " + target + ".", "Use one of " + dialog.steps().keySet() + ".");
    }
  }

  private void checkTemplate(Spot from, String name) {
    Optional<MessageTemplate> template = Optional.ofNullable(dialogs.templates().get(name));
    if (template.isEmpty()) {
      mistakes.add(
          from,
          "There is no template " + name + ".",
          "Use one of " + dialogs.templates().keySet() + ".");
    } else if (!PARAMETERS.containsAll(template.get().parameterNames())) {
      mistakes.add(
          from,
          "The template " + name + " needs what a dialog does not know.",
          "Use one whose parameters are among " + new TreeSet<>(PARAMETERS) + ".");
    }
  }

  private void checkSlots(Dialog dialog, Step step) {
    Set<String> unknown = new LinkedHashSet<>(step.needs());
    unknown.removeAll(dialog.slots());
    for (String slot : unknown) {
      mistakes.add(
          step.spot(),
          "No step of the dialog remembers " + slot + ".",
          "Use one of " + new TreeSet<>(dialog.slots()) + ".");
    }
  }

  private void checkWays(Dialog dialog) {
    Set<String> reached = reached(dialog);
    for (Step step : dialog.steps().values()) {
      if (!reached.contains(step.spot().step())) {
        mistakes.add(
            step.spot(),
            "No way leads to the step " + step.spot().step() + ".",
            "Lead one there, or delete it.");
      }
    }
    dialog.steps().values().stream()
        .filter(step -> !step.waits() && circles(dialog, step))
        .findFirst()
        .ifPresent(
            step ->
                mistakes.add(
                    step.spot(),
                    "The steps go round in a circle without a question.",
                    "Break it by a question or an end."));
  }

  private static Set<String> reached(Dialog dialog) {
    return reached(dialog, List.of(dialog.spot().step(), dialog.landsOn()), true);
  }

  private static Set<String> reached(Dialog dialog, List<String> from, boolean throughQuestions) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(from);
    while (!next.isEmpty()) {
      String name = next.pop();
      Optional<Step> step = dialog.step(name);
      if (reached.add(name) && (throughQuestions || step.filter(Step::waits).isEmpty())) {
        step.ifPresent(found -> found.targets().forEach(next::push));
      }
    }
    return reached;
  }

  private static boolean circles(Dialog dialog, Step step) {
    return reached(dialog, step.targets().toList(), false).contains(step.spot().step());
  }

  private void checkSpecial() {
    Dialog safety = dialogs.need(Dialogs.SAFETY);
    long stays = safety.steps().values().stream().filter(StayStep.class::isInstance).count();
    if (stays != 1 || !(safety.stepOrLanding(safety.landsOn()) instanceof StayStep)) {
      mistakes.add(
          safety.spot(),
          "The safety dialog needs one stay: step, and lands on it.",
          "Add it, and name it in lands_on.");
    }
    dialogs.dialogs().values().forEach(this::checkKinds);
    needs(Dialogs.STOP, PauseStep.class, "pause");
    needs(Dialogs.START, ResumeStep.class, "resume");
    needs(Dialogs.CONSENT, ConsentStep.class, "consent");
  }

  private void checkKinds(Dialog dialog) {
    boolean aside = Set.of(Dialogs.STOP, Dialogs.START).contains(dialog.id());
    for (Step step : dialog.steps().values()) {
      if (step instanceof StayStep && !dialog.id().equals(Dialogs.SAFETY)) {
        mistakes.add(step.spot(), "Only the safety dialog stays.", "Ask a question instead.");
      }
      if (aside && (step.waits() || step instanceof CallStep || step instanceof RaiseStep)) {
        mistakes.add(step.spot(), "This dialog only says something.", "Take the step out.");
      }
    }
  }

  private void needs(String dialog, Class<? extends Step> kind, String word) {
    if (dialogs.need(dialog).steps().values().stream().noneMatch(kind::isInstance)) {
      mistakes.add(
          dialogs.need(dialog).spot(), "The dialog needs a " + word + ": step.", "Add it.");
    }
  }
}
