package id.rangkul.dialog;

/// What the person said in chat to the consent question.
public enum Consent {
  UNKNOWN,
  GIVEN,
  REFUSED
}
