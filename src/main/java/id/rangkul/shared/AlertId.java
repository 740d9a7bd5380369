package id.rangkul.shared;

/// Names an alert inside its centre; printed as people say it, `K-001-3` for the third alert of
/// case `K-001`.
public record AlertId(CaseId ofCase, int number) {
  private static final char SEPARATOR = '-';

  public static AlertId parse(String text) {
    int cut = text.lastIndexOf(SEPARATOR);
    if (cut < 1) {
      throw new IllegalArgumentException("an alert id ends in '-' and a number");
    }
    return new AlertId(
        new CaseId(text.substring(0, cut)), Integer.parseInt(text.substring(cut + 1)));
  }

  @Override
  public String toString() {
    return ofCase.value() + SEPARATOR + number;
  }
}
