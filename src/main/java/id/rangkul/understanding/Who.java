package id.rangkul.understanding;

/// The person a signal is about, seen from the writer.
public enum Who {
  SELF,
  CLIENT,
  RELATIVE,
  OUTSIDER,
  UNKNOWN
}
