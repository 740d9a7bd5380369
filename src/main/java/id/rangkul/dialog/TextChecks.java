package id.rangkul.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What must hold for every text by itself: known names, no numbers to call but the directory's,
/// nothing of the never-list, and for the ones that join others a small size.
final class TextChecks {
  private static final Pattern TELEPHONE =
      Pattern.compile("(?<![\\d{])\\+?\\d[\\d -]{1,}\\d(?![\\d}])");

  /// Answers that somebody else than the person may read, and all that they may name.
  private static final Set<SmallAnswer> NEUTRAL =
      Set.of(
          SmallAnswer.WRONG_NUMBER,
          SmallAnswer.SAFETY_IN_DOUBT,
          SmallAnswer.CALL_IN_DOUBT,
          SmallAnswer.TAKEN_UP_IN_DOUBT,
          SmallAnswer.OTHER_PERSON);

  private static final Set<String> NEUTRAL_NAMES = Set.of("centre", "time");

  private final Mistakes mistakes;
  private final Wording wording;
  private final NeverList never;
  private final Directory directory;

  TextChecks(Mistakes mistakes, Wording wording, NeverList never, Directory directory) {
    this.mistakes = mistakes;
    this.wording = wording;
    this.never = never;
    this.directory = directory;
  }

  void check(Map<SmallAnswer, Texts> answers) {
    for (Spoken text : mistakes.spoken()) {
      checkBlanks(text);
      checkNumbers(text);
      never
          .broken(text.file(), text.text())
          .ifPresent(
              rule ->
                  wrong(
                      text,
                      "The text says what it never may: " + rule.why() + ".",
                      "Say it in other words."));
    }
    answers.forEach(this::checkSize);
  }

  private void checkBlanks(Spoken text) {
    var strangers = new TreeSet<>(Wording.blanks(text.text()));
    strangers.removeAll(text.blanks());
    strangers.removeIf(blank -> isLine(blank) && !text.blanks().isEmpty());
    for (String stranger : strangers) {
      wrong(
          text,
          "Nothing is known by the name {" + stranger + "}.",
          "Use one of "
              + new TreeSet<>(text.blanks())
              + ", or {line.…} with a name of the directory.");
    }
  }

  private boolean isLine(String blank) {
    return Optional.of(blank)
        .filter(name -> name.startsWith(Wording.LINE))
        .flatMap(name -> directory.line(name.substring(Wording.LINE.length())))
        .isPresent();
  }

  private void checkNumbers(Spoken text) {
    if (TELEPHONE.matcher(text.text()).find()) {
      wrong(
          text,
          "A number to call stands in the text.",
          "Put it into directory.yaml and write {line.…}.");
    }
  }

  private void checkSize(SmallAnswer answer, Texts texts) {
    for (Map.Entry<String, List<String>> entry : texts.wordings().entrySet()) {
      for (String text : entry.getValue()) {
        if (NEUTRAL.contains(answer) && !NEUTRAL_NAMES.containsAll(namesIn(text))) {
          mistakes.add(
              "answers.yaml",
              1,
              "The answer " + answer.key() + " names somebody.",
              "Anybody may read it: keep to " + new TreeSet<>(NEUTRAL_NAMES) + ".");
        }
        if (wording.longest(text, entry.getKey()) > Limits.MAX_SMALL_TEXT) {
          mistakes.add(
              "answers.yaml",
              1,
              "The answer " + answer.key() + " is too long.",
              "Keep it below " + Limits.MAX_SMALL_TEXT + " characters with long names.");
        }
      }
    }
  }

  private static Set<String> namesIn(String text) {
    Set<String> names = new TreeSet<>(Wording.blanks(text));
    names.removeIf(blank -> blank.startsWith(Wording.LINE));
    return names;
  }

  private void wrong(Spoken text, String reason, String remedy) {
    mistakes.add(text.file(), text.line(), reason, remedy);
  }
}
