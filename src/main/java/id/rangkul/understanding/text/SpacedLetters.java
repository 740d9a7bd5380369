package id.rangkul.understanding.text;

/// Finds words typed with a space, dot or hyphen after every letter (`b u n d i r`, `m.a.t.i`).
final class SpacedLetters {
  private static final int FEWEST_LETTERS = 4;
  private static final String SEPARATORS = " .-_";

  private SpacedLetters() {}

  /// The end of the spaced word that starts at `from`, or `from` when none does.
  static int end(CleanText text, int from) {
    if (from > 0 && Character.isLetterOrDigit(text.at(from - 1))) {
      return from;
    }
    int letters = 0;
    int at = from;
    int end = from;
    while (at < text.length() && isLoneLetter(text, at)) {
      letters++;
      end = at + 1;
      at += 2;
    }
    return letters >= FEWEST_LETTERS ? end : from;
  }

  private static boolean isLoneLetter(CleanText text, int at) {
    return Character.isLetter(text.at(at))
        && (at + 1 >= text.length() || SEPARATORS.indexOf(text.at(at + 1)) >= 0);
  }
}
