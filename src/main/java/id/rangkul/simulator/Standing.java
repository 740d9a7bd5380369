package id.rangkul.simulator;

import java.util.Optional;

/// A fault that was asked for.
///
/// @param kind as it was asked for
/// @param place the calls that it hits
/// @param to hits only messages to this person
/// @param left how many calls it still hits; empty until it is taken away
record Standing(
    String kind, Fault fault, Place place, Optional<String> to, Optional<Integer> left) {

  /// Which calls a fault hits.
  enum Place {
    SEND,
    MARK,
    MEDIA,
    TEMPLATES,
    ANY
  }

  boolean hits(Place called, String person) {
    return (place == Place.ANY || place == called)
        && (to.isEmpty() || to.get().equals(person))
        && !(fault instanceof Fault.Statuses);
  }

  Standing once() {
    return new Standing(kind, fault, place, to, left.map(times -> times - 1));
  }

  boolean isOver() {
    return left.filter(times -> times <= 0).isPresent();
  }
}
