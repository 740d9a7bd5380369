package id.rangkul.understanding.text;

import java.util.List;

/// A message as tokens, with the raw text that they point into.
public record NormalisedText(String raw, List<Token> tokens) {
  public NormalisedText {
    tokens = List.copyOf(tokens);
  }

  public boolean isEmpty() {
    return tokens.isEmpty();
  }

  public List<String> words() {
    return tokens.stream().map(Token::word).toList();
  }

  /// The raw characters behind the tokens `from` (inclusive) to `to` (exclusive).
  public String quote(int from, int to) {
    int end = 0;
    for (Token token : tokens.subList(from, to)) {
      end = Math.max(end, token.end());
    }
    return raw.substring(tokens.get(from).start(), end);
  }
}
