package id.rangkul.dialog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What reading the files brings to light: the mistakes, and every text that may be said.
final class Mistakes {
  private final List<Mistake> found = new ArrayList<>();
  private final List<Spoken> spoken = new ArrayList<>();

  void add(String file, int line, String reason, String remedy) {
    found.add(new Mistake(file, line, reason, remedy));
  }

  void add(Spot spot, String reason, String remedy) {
    add(spot.file(), spot.line(), reason, remedy);
  }

  void spoken(Spoken text) {
    spoken.add(text);
  }

  List<Spoken> spoken() {
    return List.copyOf(spoken);
  }

  boolean none() {
    return found.isEmpty();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new DialogMistakes(
          found.stream()
              .distinct()
              .sorted(Comparator.comparing(Mistake::file).thenComparingInt(Mistake::line))
              .toList());
    }
  }
}
