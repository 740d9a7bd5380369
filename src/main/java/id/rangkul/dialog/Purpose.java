package id.rangkul.dialog;

/// Why something is said, which decides how urgent it is and what may hold it back.
public enum Purpose {
  SAFETY,
  REPLY,
  ROUTINE
}
