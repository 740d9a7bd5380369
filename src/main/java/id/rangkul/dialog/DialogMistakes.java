package id.rangkul.dialog;

import java.util.List;
import java.util.stream.Collectors;

/// The dialog files cannot be used; lists every mistake in them.
public final class DialogMistakes extends RuntimeException {
  private final transient List<Mistake> mistakes;

  DialogMistakes(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n", "\n", "")));
    this.mistakes = List.copyOf(mistakes);
  }

  public List<Mistake> mistakes() {
    return mistakes;
  }
}
