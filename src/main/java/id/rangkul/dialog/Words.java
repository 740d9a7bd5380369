package id.rangkul.dialog;

import id.rangkul.understanding.Intent;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The words that the engine itself listens for, from `dialogs/words.yaml`; everything else is understanding's.
///
/// @param stop whole messages, or whole sentences of an alarming one, that mean STOP
/// @param start whole messages that mean MULAI
/// @param person whole messages that ask for a worker
/// @param negators words that turn a title around ("nggak aman")
/// @param numbers words for 0 to 10
/// @param yes title of the button for yes
/// @param no title of the button for no
record Words(
    List<String> stop,
    List<String> start,
    List<String> person,
    List<String> negators,
    Map<Integer, List<String>> numbers,
    Texts yes,
    Texts no) {
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?,;:\\n]+");
  private static final Pattern SHOUTED_STOP = Pattern.compile("^\\W*STOP\\b|\\bSTOP\\W*$");

  static Words read(Item item) {
    item.only(Set.of("stop", "start", "person", "negators", "numbers", "yes", "no"));
    return new Words(
        list(item, "stop"),
        list(item, "start"),
        list(item, "person"),
        list(item, "negators"),
        item.need("numbers").map(Words::numbers).orElse(Map.of()),
        item.need("yes").map(Texts::read).orElse(new Texts(Map.of())),
        item.need("no").map(Texts::read).orElse(new Texts(Map.of())));
  }

  private static List<String> list(Item item, String key) {
    return item.need(key).map(Item::texts).orElse(List.of()).stream().map(Words::plain).toList();
  }

  private static Map<Integer, List<String>> numbers(Item item) {
    Map<Integer, List<String>> numbers = new LinkedHashMap<>();
    List<Item> each = item.list();
    for (int i = 0; i < each.size(); i++) {
      numbers.put(i, each.get(i).texts().stream().map(Words::plain).toList());
    }
    return numbers;
  }

  /// Small letters and digits with single blanks between the words.
  static String plain(String text) {
    String clipped = text.substring(0, Math.min(text.length(), Limits.MAX_READ_TEXT));
    String folded = Normalizer.normalize(clipped, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NOT_A_WORD.matcher(folded).replaceAll(" ").strip();
  }

  /// Whether the words of the phrase stand in the plain text, side by side.
  static boolean contains(String plain, String phrase) {
    return !phrase.isEmpty() && (" " + plain + " ").contains(" " + phrase + " ");
  }

  boolean meanStop(String text, Intent intent) {
    return intent == Intent.OPT_OUT || stop.contains(plain(text));
  }

  /// Whether an alarming message, whose intent is the alarm, asks to stop as well.
  boolean alsoMeanStop(String text) {
    return SHOUTED_STOP.matcher(text).find()
        || sentences(text).stream().anyMatch(stop::contains);
  }

  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    for (String sentence : SENTENCE_END.split(text, -1)) {
      sentences.add(plain(sentence));
    }
    return sentences;
  }

  boolean meanStart(String text, Intent intent) {
    return intent == Intent.OPT_IN_AGAIN || start.contains(plain(text));
  }

  boolean askForPerson(String text, Intent intent) {
    return intent == Intent.TALK_TO_WORKER || person.contains(plain(text));
  }

  boolean negate(String plain) {
    return negators.stream().anyMatch(negator -> contains(plain, negator));
  }

  /// The number that a word of the plain text stands for, where there is just one.
  Optional<Integer> number(String plain) {
    List<Integer> found =
        numbers.keySet().stream()
            .filter(number -> numbers.getOrDefault(number, List.of()).stream().anyMatch(word -> contains(plain, word)))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
