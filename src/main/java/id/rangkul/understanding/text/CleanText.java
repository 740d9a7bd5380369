package id.rangkul.understanding.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// A raw text folded character by character: compatibility forms, case, accents and look-alikes
/// undone, invisible characters dropped; every character keeps the place that it came from.
final class CleanText {
  /// Longer texts are read up to here; WhatsApp's own limit for a message is 65,536 characters.
  static final int MAX_CHARACTERS = 65_536;

  private static final String LOOK_ALIKES = "аеорсухіїјѕԁⅼαορν";
  private static final String LATIN = "aeopcyxiijsdlaopv";
  private static final String QUOTES = "’‘ʼ`´";

  private char[] characters;
  private int[] starts;
  private int[] ends;
  private int length;

  private CleanText(int capacity) {
    characters = new char[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  static CleanText of(String raw) {
    int limit = Math.min(raw.length(), MAX_CHARACTERS);
    CleanText clean = new CleanText(limit + 16);
    int at = 0;
    while (at < limit) {
      int codePoint = raw.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      clean.fold(codePoint, at, Math.min(next, raw.length()));
      at = next;
    }
    return clean;
  }

  int length() {
    return length;
  }

  char at(int index) {
    return characters[index];
  }

  int codePointAt(int index) {
    return Character.codePointAt(characters, index, length);
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  String slice(int from, int to) {
    return new String(characters, from, to - from);
  }

  private void fold(int codePoint, int start, int end) {
    if (codePoint < 0x80) {
      append(Character.isISOControl(codePoint) ? control(codePoint) : lower(codePoint), start, end);
    } else if (QUOTES.indexOf(codePoint) >= 0) {
      append('\'', start, end);
    } else if (isVisible(codePoint)) {
      foldRare(codePoint, start, end);
    }
  }

  private void foldRare(int codePoint, int start, int end) {
    String folded =
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        int alike = LOOK_ALIKES.indexOf(c);
        append(alike >= 0 ? LATIN.charAt(alike) : c, start, end);
      }
    }
  }

  private static boolean isVisible(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.FORMAT
        && type != Character.NON_SPACING_MARK
        && type != Character.SURROGATE
        && type != Character.CONTROL;
  }

  private static char control(int codePoint) {
    return codePoint == '\n' ? '\n' : ' ';
  }

  private static char lower(int codePoint) {
    return (char) Character.toLowerCase(codePoint);
  }

  private void append(char c, int start, int end) {
    if (length == characters.length) {
      characters = Arrays.copyOf(characters, length * 2);
      starts = Arrays.copyOf(starts, length * 2);
      ends = Arrays.copyOf(ends, length * 2);
    }
    characters[length] = c;
    starts[length] = start;
    ends[length++] = end;
  }
}
