package id.rangkul.understanding;

/// What a message can tell that somebody should know.
public enum Signal {
  SUICIDE_SELF_HARM,
  OVERDOSE,
  VIOLENCE,
  PSYCHOSIS,
  WITHDRAWAL,
  SUBSTANCE_USE,
  CRAVING,
  WARNING_SIGN,
  MISSING,
  LEGAL,
  NEGLECT_EXPLOITATION,
  TREATMENT_DROPOUT,
  REJECTION_STIGMA,
  CARER_STRAIN,
  MEDICAL,
  LOW_MOOD,
  HARDSHIP
}
