package id.rangkul.dialog;

import id.rangkul.understanding.Severity;

/// The safety dialog while it is open: where it stands, and the gravest alarm so far.
public record SafetyCare(Place place, Severity severity) {

  SafetyCare at(Place next) {
    return new SafetyCare(next, severity);
  }
}
