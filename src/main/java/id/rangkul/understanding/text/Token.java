package id.rangkul.understanding.text;

/// One normalised word with its place in the raw text (`start` inclusive, `end` exclusive, in
/// UTF-16 units).
///
/// `word` is the standard spelling, `stem` the same without clitics and repetition. Tokens with the
/// same `clause` stand in one clause; `sentence` counts the stronger boundaries only.
public record Token(int start, int end, String word, String stem, int clause, int sentence) {}
