package id.rangkul.dialog;

import id.rangkul.understanding.Intent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// One of a few buttons is an answer: pressed, or typed as its title, its number, or a plain yes or no.
record Choices(List<Choice> choices) implements Answers {
  /// In a longer message a title is more likely a word among others than the answer.
  private static final int MAX_WORDS = 8;

  Choices {
    choices = List.copyOf(choices);
  }

  static Answers read(StepSource source, Item buttons) {
    List<Choice> choices =
        buttons.entries().entrySet().stream()
            .map(entry -> Choice.read(source, entry.getKey(), entry.getValue()))
            .toList();
    if (choices.isEmpty() || choices.size() > Limits.MAX_BUTTONS) {
      buttons.wrong(
          "A question has 1 to " + Limits.MAX_BUTTONS + " buttons.", "Leave out or ask twice.");
    }
    return new Choices(choices);
  }

  static Answers yesNo(StepSource source, Item ways) {
    if (!ways.isText()) {
      ways.only(Set.of("yes", "no"));
    }
    Words words = source.words();
    return new Choices(
        List.of(
            choice("yes", words.yes(), Intent.YES, source, ways),
            choice("no", words.no(), Intent.NO, source, ways)));
  }

  private static Choice choice(
      String id, Texts title, Intent means, StepSource source, Item ways) {
    String then = ways.findText(id).orElseGet(source::then);
    return new Choice(id, title, List.of(), Optional.of(means), then);
  }

  @Override
  public Optional<Answer> read(String text, Intent intent, Words words) {
    String plain = Words.plain(text);
    return byNumber(plain)
        .or(() -> byTitle(plain, words))
        .or(() -> choices.stream().filter(choice -> choice.means().equals(Optional.of(intent))).findFirst())
        .map(Choice::answer);
  }

  private Optional<Choice> byNumber(String plain) {
    return IntStream.range(0, choices.size())
        .filter(i -> plain.equals(Integer.toString(i + 1)))
        .mapToObj(choices::get)
        .findFirst();
  }

  private Optional<Choice> byTitle(String plain, Words words) {
    if (plain.chars().filter(letter -> letter == ' ').count() >= MAX_WORDS) {
      return Optional.empty();
    }
    List<Choice> nearest =
        choices.stream()
            .filter(choice -> choice.likeness(plain) > 0)
            .sorted(Comparator.comparingInt((Choice choice) -> choice.likeness(plain)).reversed())
            .toList();
    boolean tied =
        nearest.size() > 1 && nearest.get(0).likeness(plain) == nearest.get(1).likeness(plain);
    return nearest.stream().limit(tied ? 0 : 1).filter(choice -> !words.negate(choice.without(plain))).findFirst();
  }

  Optional<Choice> choice(String id) {
    return choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
  }

  @Override
  public Map<String, String> ways() {
    Map<String, String> ways = new LinkedHashMap<>();
    choices.forEach(choice -> ways.put(choice.id(), choice.then()));
    return ways;
  }

  @Override
  public List<Button> buttons(Spot spot, String language) {
    return choices.stream().map(choice -> choice.button(spot, language)).toList();
  }
}
