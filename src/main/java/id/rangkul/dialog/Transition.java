package id.rangkul.dialog;

/// A way from one step of a dialog to another, with what makes it taken.
record Transition(String dialog, String from, String label, String to) {

  static final String THEN = "then";

  static Transition then(Spot from, String to) {
    return labelled(from, THEN, to);
  }

  static Transition labelled(Spot from, String label, String to) {
    return new Transition(from.dialog(), from.step(), label, to);
  }

  @Override
  public String toString() {
    return "%s: %s --%s--> %s".formatted(dialog, from, label, to);
  }
}
