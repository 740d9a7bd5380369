package id.rangkul.understanding.rules;

/// A stretch of tokens, `from` inclusive to `to` exclusive.
record Span(int from, int to) {
  boolean overlaps(Span other) {
    return from < other.to && other.from < to;
  }

  boolean covers(int token) {
    return token >= from && token < to;
  }
}
