package id.rangkul.understanding.rules;

import id.rangkul.understanding.text.NormalisedText;
import id.rangkul.understanding.text.Token;
import java.util.Arrays;
import java.util.function.Function;

/// The tokens of a message joined by blanks, with the way back from characters to tokens.
final class TokenLine {
  private final StringBuilder text = new StringBuilder();
  private final int[] starts;
  private final int[] ends;

  private TokenLine(NormalisedText message, Function<Token, String> form) {
    int size = message.tokens().size();
    starts = new int[size];
    ends = new int[size];
    for (int i = 0; i < size; i++) {
      starts[i] = text.length();
      text.append(form.apply(message.tokens().get(i)));
      ends[i] = text.length();
      text.append(' ');
    }
  }

  static TokenLine ofWords(NormalisedText message) {
    return new TokenLine(message, Token::word);
  }

  static TokenLine ofStems(NormalisedText message) {
    return new TokenLine(message, Token::stem);
  }

  CharSequence text() {
    return text;
  }

  boolean isToken(int begin, int end) {
    return Arrays.binarySearch(starts, begin) >= 0 && Arrays.binarySearch(ends, end) >= 0;
  }

  Span span(int begin, int end) {
    return new Span(Arrays.binarySearch(starts, begin), Arrays.binarySearch(ends, end) + 1);
  }
}
