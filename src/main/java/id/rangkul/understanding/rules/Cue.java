package id.rangkul.understanding.rules;

/// Words that change what the words near them mean; each has a file under `nlp-models/rules/cues/`.
enum Cue {
  /// Denies what follows it in the clause.
  NEGATION,
  /// Looks like a negation and is none ("nggak tahu", "nggak cuma").
  FALSE_NEGATION,
  /// Ends what it belongs to ("udah berhenti", "bersih").
  ENDED,
  /// Long over.
  PAST,
  /// Looks like the past and is none ("dari dulu", "kayak dulu").
  FALSE_PAST,
  /// Happens now; outweighs the past and the conditional.
  NOW,
  /// Happens again; outweighs the past only.
  AGAIN,
  /// Wishes for what follows; a wish to use is not yet use.
  WISH,
  /// Weeks or months ago.
  WEEKS_AGO,
  /// Says "if", or fears what is to come.
  HYPOTHETICAL,
  /// Asks for knowledge.
  QUESTION,
  /// News, films, celebrities: nobody that we know.
  NEWS,
  /// Songs, games, football, jokes.
  PLAY,
  /// Thanks to God, relief.
  RELIEF
}
