package id.rangkul.understanding.text;

import java.util.List;
import java.util.Set;

/// What chat does to the letters of a word, undone: digits for letters, drawn-out letters, `2` for
/// repetition, clitics.
final class Letters {
  private static final String LEET_DIGITS = "401357@$";
  private static final String LEET_LETTERS = "aoiestas";
  private static final int SHORTEST_STEM = 3;
  private static final List<String> CLITICS =
      List.of("nya", "nye", "kah", "lah", "pun", "ku", "mu", "ne", "na");
  private static final Set<String> DOUBLE_VOWELS =
      Set.of(
          "maaf", "saat", "taat", "manfaat", "perempuan", "keadaan", "doa", "soon", "need", "feel");

  private Letters() {}

  /// Reads digits as letters where letters stand on both sides, or a letter pair follows (`m4ti`,
  /// `4nak`).
  static String withoutLeet(String word) {
    StringBuilder letters = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      int leet = LEET_DIGITS.indexOf(word.charAt(i));
      boolean before = i > 0 && Character.isLetter(letters.charAt(i - 1));
      boolean after = i + 1 < word.length() && Character.isLetter(word.charAt(i + 1));
      boolean pairAfter = i + 2 < word.length() && after && Character.isLetter(word.charAt(i + 2));
      if (leet >= 0 && after && (before || (i == 0 && pairAfter))) {
        letters.setCharAt(i, LEET_LETTERS.charAt(leet));
      }
    }
    return letters.toString();
  }

  /// One letter where three or more stand, and at the end of a word where two stand.
  static String withoutDrawing(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    int i = 0;
    while (i < word.length()) {
      int run = runLength(word, i);
      boolean last = i + run == word.length();
      boolean drawn = run >= 3 || (run == 2 && last);
      plain.repeat(word.charAt(i), drawn ? 1 : run);
      i += run;
    }
    String single = plain.toString();
    return DOUBLE_VOWELS.contains(word) ? word : single;
  }

  private static int runLength(String word, int from) {
    int to = from + 1;
    while (to < word.length()
        && word.charAt(to) == word.charAt(from)
        && Character.isLetter(word.charAt(from))) {
      to++;
    }
    return to - from;
  }

  /// The word inside a repetition (`anak2nya` gives `anak`), or the word itself.
  static String withoutRepetition(String word) {
    int two = word.indexOf('2');
    if (two >= 2 && Character.isLetter(word.charAt(two - 1))) {
      return word.substring(0, two);
    }
    int hyphen = word.indexOf('-');
    if (hyphen >= 2 && word.startsWith(word.substring(0, hyphen), hyphen + 1)) {
      return word.substring(0, hyphen);
    }
    return word;
  }

  static String withoutClitic(String word) {
    for (String clitic : CLITICS) {
      if (word.endsWith(clitic) && word.length() - clitic.length() >= SHORTEST_STEM) {
        return word.substring(0, word.length() - clitic.length());
      }
    }
    boolean javanese = word.endsWith("e") && word.length() > SHORTEST_STEM + 1;
    return javanese ? word.substring(0, word.length() - 1) : word;
  }
}
