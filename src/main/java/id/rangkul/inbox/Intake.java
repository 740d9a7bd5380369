package id.rangkul.inbox;

import java.util.List;

/// The door: what it has accepted is on disk.
public interface Intake {
  /// Takes in deliveries, a centre's in steps of 250 arrivals, each step whole or not at all.
  /// Throws [InboxUnavailable] where Redis cannot take them now; then the sender must try again,
  /// and what was taken in by an earlier step is not taken in twice.
  Accepted accept(List<Delivery> deliveries);

  /// How many arrivals were new, how many had been here before, and how many belong to no centre of
  /// ours.
  record Accepted(int fresh, int repeated, int homeless) {}
}
