package id.rangkul.understanding.rules;

import java.util.List;

/// A sequence of words or word classes, each after at most its `gap` of other tokens.
record Pattern(List<Element> elements, boolean fromStart, boolean toEnd) {
  Pattern {
    elements = List.copyOf(elements);
  }

  /// One place of a pattern: the number of its word class in the lexicon, and how many tokens may
  /// stand before it.
  record Element(int words, int gap) {}
}
