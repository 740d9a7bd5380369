package id.rangkul.dialog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether what one turn may say fits into WhatsApp's limits, with the longest names and in every
/// language.
final class LengthChecks {
  /// Small answers that may join the texts of a turn: a warning's, a question's or a bridge.
  private static final int JOINED = 2 * Limits.MAX_SMALL_TEXT;

  private static final int BETWEEN = 2;

  private final Mistakes mistakes;
  private final Dialogs dialogs;

  LengthChecks(Mistakes mistakes, Dialogs dialogs) {
    this.mistakes = mistakes;
    this.dialogs = dialogs;
  }

  void check() {
    for (Dialog dialog : dialogs.dialogs().values()) {
      for (Step step : dialog.steps().values()) {
        for (String language : Texts.LANGUAGES) {
          checkButtons(step, language);
          checkQuestion(step, language);
          if (turnLength(dialog, step, language, new HashSet<>()) + JOINED > Limits.MAX_TEXT) {
            mistakes.add(
                step.spot(),
                "What is said from here to the next question is too long.",
                "Shorten it, or put a question between.");
          }
        }
      }
    }
  }

  private void checkQuestion(Step step, String language) {
    if (step instanceof AskStep ask && !ask.buttons(language).isEmpty()) {
      boolean tooLong =
          longest(ask.text(), language) > Limits.MAX_TEXT_WITH_BUTTONS
              || ask.again().stream()
                  .anyMatch(text -> longest(text, language) > Limits.MAX_TEXT_WITH_BUTTONS);
      if (tooLong) {
        mistakes.add(
            step.spot(),
            "The question is too long for buttons.",
            "Keep it below " + Limits.MAX_TEXT_WITH_BUTTONS + " characters with long names.");
      }
    }
  }

  private void checkButtons(Step step, String language) {
    if (!(step instanceof AskStep ask)) {
      return;
    }
    List<Button> buttons = ask.buttons(language);
    if (buttons.stream().anyMatch(button -> button.id().length() > Limits.MAX_BUTTON_ID)) {
      mistakes.add(
          step.spot(), "The names of dialog, step and button are too long.", "Shorten one.");
    }
    Set<String> titles = buttons.stream().map(Button::title).collect(Collectors.toSet());
    if (titles.size() < buttons.size() || titles.contains("")) {
      mistakes.add(
          step.spot(),
          "Two buttons have the same title, or one has none.",
          "WhatsApp refuses it: rename one of them.");
    }
  }

  /// The longest text from a step to the next question, or to the end of the dialog.
  private int turnLength(Dialog dialog, Step step, String language, Set<String> seen) {
    if (!seen.add(step.spot().key())) {
      return 0;
    }
    int rest =
        step.waits()
            ? 0
            : step.targets()
                .mapToInt(
                    target ->
                        turnLength(
                            dialog, dialog.stepOrLanding(target), language, new HashSet<>(seen)))
                .max()
                .orElse(0);
    return own(step, language, seen) + rest;
  }

  private int own(Step step, String language, Set<String> seen) {
    return switch (step) {
      case SayStep say -> longest(say.text(), language) + BETWEEN;
      case AskStep ask -> ask.buttons(language).isEmpty() ? longest(ask.text(), language) : 0;
      case CallStep call -> begin(dialogs.need(call.called()), language, seen);
      case RaiseStep raise -> raise.alarming() ? begin(dialogs.safety(), language, seen) : 0;
      case StayStep _, BranchStep _, RememberStep _, RecordStep _ -> 0;
      case ConsentStep _, PauseStep _, ResumeStep _, EndStep _ -> 0;
    };
  }

  private int begin(Dialog dialog, String language, Set<String> seen) {
    return turnLength(
        dialog, dialog.stepOrLanding(dialog.spot().step()), language, new HashSet<>(seen));
  }

  private int longest(Texts texts, String language) {
    return texts.in(language).stream()
        .mapToInt(text -> dialogs.wording().longest(text, language))
        .max()
        .orElse(0);
  }
}
