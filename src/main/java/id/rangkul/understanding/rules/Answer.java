package id.rangkul.understanding.rules;

/// What a bare reply can say.
enum Answer {
  YES,
  NO,
  SOMETIMES,
  LITTLE,
  MUCH,
  NUMBER
}
