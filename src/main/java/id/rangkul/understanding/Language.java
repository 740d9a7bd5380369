package id.rangkul.understanding;

/// The language a message is mostly written in, as ISO 639 codes in lower case when printed.
public enum Language {
  ID,
  JV,
  SU,
  MAD,
  BJN,
  MIN,
  MS,
  EN
}
