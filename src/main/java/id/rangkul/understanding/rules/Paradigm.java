package id.rangkul.understanding.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The forms that a colloquial Indonesian verb takes, spelled out, so that matching stays exact.
final class Paradigm {
  private static final List<String> SUFFIXES = List.of("", "i", "in", "kan", "an");

  private Paradigm() {}

  static Set<String> of(String root) {
    Set<String> forms = new LinkedHashSet<>();
    for (String suffix : SUFFIXES) {
      String base = root + suffix;
      forms.add(base);
      for (String prefix : List.of("di", "ke", "ter", "nge", "se")) {
        forms.add(prefix + base);
      }
      String nasal = nasal(root) + suffix;
      forms.add(nasal);
      forms.add("me" + nasal);
    }
    return forms;
  }

  /// The root with its first sound made nasal: pukul mukul, tusuk nusuk, sabet nyabet, kurung
  /// ngurung.
  private static String nasal(String root) {
    String rest = root.substring(1);
    return switch (root.charAt(0)) {
      case 'p' -> "m" + rest;
      case 't' -> "n" + rest;
      case 's' -> "ny" + rest;
      case 'k' -> "ng" + rest;
      case 'b' -> "m" + root;
      case 'c', 'j', 'd' -> "n" + root;
      case 'a', 'e', 'i', 'o', 'u', 'g', 'h' -> "ng" + root;
      default -> root;
    };
  }
}
