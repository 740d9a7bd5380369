package id.rangkul.cases;

import java.time.LocalDate;
import java.util.List;

/// Consent that was given before the first message: when, how it was recorded, and for what.
public record ConsentOnFile(LocalDate givenOn, String how, List<Purpose> purposes) {
  public ConsentOnFile {
    purposes = List.copyOf(purposes);
  }

  /// What somebody may agree to, each on its own.
  public enum Purpose {
    CHECKIN,
    EDUCATION,
    TRAINING
  }
}
