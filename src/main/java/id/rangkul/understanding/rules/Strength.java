package id.rangkul.understanding.rules;

/// How far a rule can be trusted alone: `SURE` stands by itself, `LIKELY` unless a model strongly
/// disagrees, `HINT` only together with a model.
public enum Strength {
  HINT,
  LIKELY,
  SURE
}
