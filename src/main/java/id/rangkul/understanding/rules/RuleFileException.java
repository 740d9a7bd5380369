package id.rangkul.understanding.rules;

/// A rule file that cannot be used: says the file, the line (from 1) and the reason.
public final class RuleFileException extends RuntimeException {
  RuleFileException(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }
}
