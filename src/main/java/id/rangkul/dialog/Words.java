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

/// The words that the engine itself listens for, from `dialogs/words.yaml`; everything else is
/// understanding's.
///
/// @param stop whole messages, or whole sentences of an alarming one, that mean STOP
/// @param start whole messages that mean MULAI
/// @param person whole messages that ask for a worker
/// @param negators words that turn a title around ("nggak aman")
/// @param numbers words for 0 to 10
/// @param particles words at the end of a message that change nothing ("iya bu", "baik kok")
/// @param yes the button for yes
/// @param no the button for no
/// @param same what means that a number is still the person's own
/// @param other what means that it is somebody else's
record Words(
    List<String> stop,
    List<String> start,
    List<String> person,
    List<String> negators,
    Map<Integer, List<String>> numbers,
    List<String> particles,
    Plain yes,
    Plain no,
    List<String> same,
    List<String> other) {

  /// The title of a button that is on many questions, and what people type for it.
  record Plain(Texts title, List<String> also) {
    private static Plain read(Item item) {
      item.only(Set.of("title", "also"));
      return new Plain(
          item.need("title").map(Texts::read).orElse(new Texts(Map.of())), list(item, "also"));
    }
  }

  private static final int LEAST_TELLING = 4;
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?,;:\\n]+");
  private static final Pattern SHOUTED_STOP = Pattern.compile("^\\W*STOP\\b|\\bSTOP\\W*$");

  static Words read(Item item) {
    item.only(
        Set.of(
            "stop",
            "start",
            "person",
            "negators",
            "numbers",
            "particles",
            "yes",
            "no",
            "same",
            "other"));
    return new Words(
        list(item, "stop"),
        list(item, "start"),
        list(item, "person"),
        list(item, "negators"),
        item.need("numbers").map(Words::numbers).orElse(Map.of()),
        list(item, "particles"),
        plain(item, "yes"),
        plain(item, "no"),
        list(item, "same"),
        list(item, "other"));
  }

  private static List<String> list(Item item, String key) {
    return item.need(key).map(Item::texts).orElse(List.of()).stream().map(Words::plain).toList();
  }

  private static Plain plain(Item item, String key) {
    return item.need(key).map(Plain::read).orElse(new Plain(new Texts(Map.of()), List.of()));
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
    return SHOUTED_STOP.matcher(text).find() || sentences(text).stream().anyMatch(stop::contains);
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

  /// YES where somebody says that she is the person meant, NO where it is another one.
  Optional<Intent> sameOrOther(String text, Intent intent) {
    String bare = bare(plain(text));
    if (other.contains(bare) || no.also().contains(bare) || intent == Intent.WRONG_NUMBER) {
      return Optional.of(Intent.NO);
    }
    boolean says = same.contains(bare) || yes.also().contains(bare);
    return says || intent == Intent.YES
        ? Optional.of(Intent.YES)
        : Optional.of(intent).filter(Intent.NO::equals);
  }

  /// The plain text without the particles at its end.
  String bare(String plain) {
    String bare = plain;
    int last = bare.lastIndexOf(' ');
    while (last > 0 && particles.contains(bare.substring(last + 1))) {
      bare = bare.substring(0, last);
      last = bare.lastIndexOf(' ');
    }
    return bare;
  }

  /// Whether a phrase says so much that it counts among other words too.
  boolean telling(String phrase) {
    return phrase.length() >= LEAST_TELLING && !negators.contains(phrase);
  }

  boolean negate(String plain) {
    return negators.stream().anyMatch(negator -> contains(plain, negator));
  }

  /// The number that a word of the plain text stands for, where there is just one.
  Optional<Integer> number(String plain) {
    List<Integer> found =
        numbers.keySet().stream()
            .filter(
                number ->
                    numbers.getOrDefault(number, List.of()).stream()
                        .anyMatch(word -> contains(plain, word)))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
