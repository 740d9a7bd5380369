package id.rangkul.shared;

import java.util.function.UnaryOperator;

/// Text about a person: a name, a number, a message, a note. Prints a mask; is sealed field by
/// field before it is stored.
public record Sensitive(String clear) {
  public Sensitive map(UnaryOperator<String> change) {
    return new Sensitive(change.apply(clear));
  }

  @Override
  public String toString() {
    return "•••";
  }
}
