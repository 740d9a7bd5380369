package id.rangkul.understanding;

import java.util.Optional;

/// The production understanding, loaded once for all tests, and short ways to ask it.
final class Messages {
  static final Understanding UNDERSTANDING = Understandings.load();

  private Messages() {}

  static Interpretation family(String text) {
    return read(Role.FAMILY, text);
  }

  static Interpretation client(String text) {
    return read(Role.CLIENT, text);
  }

  static Interpretation read(Role role, String text) {
    return UNDERSTANDING.interpret(new Utterance(text, role, Optional.empty()));
  }

  static Interpretation answer(Role role, String question, String text) {
    return UNDERSTANDING.interpret(new Utterance(text, role, Optional.of(question)));
  }

  static Optional<Finding> finding(Interpretation meaning, Signal signal) {
    return meaning.findings().stream().filter(each -> each.signal() == signal).findFirst();
  }
}
