package id.rangkul.simulator;

/// What became of something done on a phone.
sealed interface PhoneAnswer {
  record Written(String wamid) implements PhoneAnswer {}

  /// Not possible; the sentence says why.
  record Wrong(String why) implements PhoneAnswer {}
}
