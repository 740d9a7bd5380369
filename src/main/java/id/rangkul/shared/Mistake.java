package id.rangkul.shared;

/// Something wrong in a file that a person wrote: where, what, and what to do. Lines count from 1.
public record Mistake(String file, int line, String reason) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + reason;
  }
}
