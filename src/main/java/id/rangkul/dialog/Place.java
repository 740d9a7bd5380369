package id.rangkul.dialog;

/// A point in a dialog, with the number of answers to its question that were not understood.
public record Place(String dialog, int version, String step, int tries) {

  Place tried() {
    return new Place(dialog, version, step, tries + 1);
  }
}
