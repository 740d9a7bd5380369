package id.rangkul.dialog;

/// The number has changed, and nobody knows yet whether the person behind it is still the same.
///
/// @param asked how often the question was put
/// @param denied whether somebody has answered that it is another person
public record Doubt(int asked, boolean denied) {
  static final Doubt FRESH = new Doubt(0, false);

  Doubt askedOnceMore() {
    return new Doubt(asked + 1, denied);
  }
}
