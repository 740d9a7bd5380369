package id.rangkul.simulator;

import java.util.Locale;

/// How far a message has come; it only ever moves on.
///
/// Towards a phone each step is told to the service as a delivery status. From a phone it is what
/// the ticks show: `SENT` one, `DELIVERED` (our webhook answered 200) two, `READ` (our service
/// marked it as read) two blue ones.
enum Progress {
  ACCEPTED,
  SENT,
  DELIVERED,
  READ,
  /// The webhook did not answer 200 as often as it was tried.
  FAILED;

  boolean isBefore(Progress other) {
    return compareTo(other) < 0;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
