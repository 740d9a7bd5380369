package id.rangkul.understanding.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a raw message into tokens; it holds no state of a message and may be shared between
/// threads.
public final class Normaliser {
  private static final String SENTENCE_ENDS = ".!?;\n…";
  private static final String CLAUSE_ENDS = ",:()\"“”/—–";
  private static final String INSIDE_WORD = "'-*@$";

  /// Words that open a new clause although nobody types a comma before them.
  private static final Set<String> CLAUSE_OPENERS =
      Set.of(
          "tapi",
          "cuma",
          "karena",
          "soalnya",
          "padahal",
          "makanya",
          "terus",
          "sedangkan",
          "walaupun",
          "meskipun",
          "jadi",
          "sekarang",
          "nanging",
          "tapine",
          "mergo",
          "tapina",
          "but",
          "because",
          "tagal",
          "malah");

  private final Spelling spelling;

  public Normaliser(Spelling spelling) {
    this.spelling = spelling;
  }

  public NormalisedText read(String raw) {
    return new Pass(CleanText.of(raw)).run(raw);
  }

  private List<String> standard(String form) {
    if (spelling.lists(form)) {
      return spelling.standard(form);
    }
    String plain = Letters.withoutDrawing(Letters.withoutLeet(form)).replace("'", "");
    if (spelling.lists(plain)) {
      return spelling.standard(plain);
    }
    String single = Letters.withoutRepetition(plain);
    return single.equals(plain) ? List.of(plain) : repeated(single, plain);
  }

  private List<String> repeated(String single, String plain) {
    List<String> standard = spelling.standard(single);
    String last = standard.getLast();
    String tail = plain.substring(Math.min(plain.length(), single.length() + 1));
    String suffix = tail.startsWith(single) ? tail.substring(single.length()) : tail;
    List<String> words = new ArrayList<>(standard.subList(0, standard.size() - 1));
    words.add(last + "-" + last + suffix);
    return words;
  }

  /// One reading of one text: a cursor over the clean characters that emits tokens.
  private final class Pass {
    private final CleanText text;
    private final List<Token> tokens = new ArrayList<>();
    private final Map<String, List<String>> known = new HashMap<>();
    private int clause;
    private int sentence;

    Pass(CleanText text) {
      this.text = text;
    }

    NormalisedText run(String raw) {
      int at = 0;
      while (at < text.length()) {
        at = step(at);
      }
      return new NormalisedText(raw, tokens);
    }

    private int step(int at) {
      char c = text.at(at);
      if (Character.isLetterOrDigit(c)) {
        int to = SpacedLetters.end(text, at);
        return to > at ? emitSpaced(at, to) : word(at);
      }
      if (SENTENCE_ENDS.indexOf(c) >= 0 && !isDecimalPoint(at)) {
        sentence++;
        clause++;
      } else if (CLAUSE_ENDS.indexOf(c) >= 0) {
        clause++;
      }
      return Character.isWhitespace(c) || c < 0x80 ? at + 1 : emoji(at);
    }

    private boolean isDecimalPoint(int at) {
      return at > 0
          && at + 1 < text.length()
          && Character.isDigit(text.at(at - 1))
          && Character.isDigit(text.at(at + 1));
    }

    private int emoji(int at) {
      int codePoint = text.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      String word = spelling.emojiWord(codePoint);
      if (!word.isEmpty() && !repeatsLast(word)) {
        add(word, at, next);
      }
      return next;
    }

    private boolean repeatsLast(String word) {
      return !tokens.isEmpty() && tokens.getLast().word().equals(word);
    }

    private int word(int from) {
      int to = from;
      while (to < text.length() && isInside(to)) {
        to++;
      }
      int end = to;
      if (to < text.length() && text.at(to) == '\'' && spelling.lists(text.slice(from, to) + "'")) {
        end = to + 1;
      }
      emit(text.slice(from, end), from, end);
      return end;
    }

    private boolean isInside(int at) {
      char c = text.at(at);
      return Character.isLetterOrDigit(c)
          || (INSIDE_WORD.indexOf(c) >= 0
              && at + 1 < text.length()
              && Character.isLetterOrDigit(text.at(at + 1)));
    }

    private int emitSpaced(int from, int to) {
      StringBuilder letters = new StringBuilder();
      for (int i = from; i < to; i++) {
        if (Character.isLetter(text.at(i))) {
          letters.append(text.at(i));
        }
      }
      emit(letters.toString(), from, to);
      return to;
    }

    private void emit(String form, int from, int to) {
      for (String word : known.computeIfAbsent(form, Normaliser.this::standard)) {
        add(word, from, to);
      }
    }

    private void add(String word, int from, int to) {
      if (CLAUSE_OPENERS.contains(word)) {
        clause++;
      }
      String stem = Letters.withoutClitic(Letters.withoutRepetition(word));
      tokens.add(new Token(text.start(from), text.end(to - 1), word, stem, clause, sentence));
    }
  }
}
