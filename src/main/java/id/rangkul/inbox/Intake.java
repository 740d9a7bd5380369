package id.rangkul.inbox;

import java.util.List;

/// The door: what it has accepted is on disk.
public interface Intake {
  /// Takes in deliveries, all of a centre's at once or none of them. Throws [InboxUnavailable] where Redis cannot take
  /// them now; then the sender must try again.
  Accepted accept(List<Delivery> deliveries);

  /// How many arrivals were new, how many had been here before, and how many belong to no centre of ours.
  record Accepted(int fresh, int repeated, int homeless) {}
}
