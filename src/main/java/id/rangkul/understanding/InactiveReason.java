package id.rangkul.understanding;

/// Why a signal that is spoken of does not count in full.
public enum InactiveReason {
  NEGATED,
  PAST,
  HYPOTHETICAL,
  OUTSIDER,
  FIGURATIVE,
  RESOLVED
}
