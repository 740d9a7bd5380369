package id.rangkul.dialog;

/// Something wrong in a dialog file: where (line from 1), what, and what to do about it.
public record Mistake(String file, int line, String reason, String remedy) {

  @Override
  public String toString() {
    return "%s:%d: %s %s".formatted(file, line, reason, remedy);
  }
}
