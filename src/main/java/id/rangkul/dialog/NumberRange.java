package id.rangkul.dialog;

import id.rangkul.understanding.Intent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A whole number is an answer: as digits ("7", "7/10", "7 dari 10") or as a word.
record NumberRange(int from, int to, String then) implements Answers {
  private static final String LABEL = "number";
  private static final Pattern OUT_OF = Pattern.compile("(\\d{1,3}) (?:dari |per )?(\\d{1,3})");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  static Optional<Answers> read(StepSource source, Item range) {
    range.only(Set.of("from", "to"));
    Optional<Integer> from = range.need("from").flatMap(Item::number);
    Optional<Integer> to = range.need("to").flatMap(Item::number);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (from.get() >= to.get()) {
      range.wrong("from is not smaller than to.", "Write the smaller number first.");
    }
    return Optional.of(new NumberRange(from.get(), to.get(), source.then()));
  }

  @Override
  public Optional<Answer> read(String text, Intent intent, Words words) {
    String plain = Words.plain(text);
    return number(plain, words)
        .filter(number -> number >= from && number <= to)
        .map(number -> new Answer(Integer.toString(number), LABEL, then));
  }

  private Optional<Integer> number(String plain, Words words) {
    Matcher outOf = OUT_OF.matcher(plain);
    if (outOf.find() && outOf.group(2).equals(Integer.toString(to))) {
      return Optional.of(Integer.parseInt(outOf.group(1)));
    }
    List<String> digits = DIGITS.matcher(plain).results().map(MatchResult::group).toList();
    if (digits.isEmpty()) {
      return words.number(plain);
    }
    return digits.size() == 1 && digits.getFirst().length() <= 3
        ? Optional.of(Integer.parseInt(digits.getFirst()))
        : Optional.empty();
  }

  @Override
  public Map<String, String> ways() {
    return Map.of(LABEL, then);
  }

  @Override
  public List<Button> buttons(Spot spot, String language) {
    return List.of();
  }
}
