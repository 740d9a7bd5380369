package id.rangkul.inbox;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.Party;
import id.rangkul.shared.Wamid;

/// The inbox's keys; what lies under them is told in `package-info.java`.
public final class InboxKeys {
  private InboxKeys() {}

  public static Key lane(CentreId centre, int lane) {
    return Key.of(centre, "inbox", Integer.toString(lane));
  }

  public static Key parked(CentreId centre) {
    return Key.of(centre, "inbox", "parked");
  }

  static Key lease(CentreId centre, int lane) {
    return Key.of(centre, "lane", Integer.toString(lane), "lease");
  }

  static Key epoch(CentreId centre, int lane) {
    return Key.of(centre, "lane", Integer.toString(lane), "epoch");
  }

  public static Key fate(CentreId centre, Wamid wamid) {
    return Key.of(centre, "fate", wamid.value());
  }

  public static Key ledger(CentreId centre) {
    return Key.of(centre, "ledger");
  }

  public static Key address(CentreId centre, String addressHash) {
    return Key.of(centre, "address", addressHash);
  }

  static Key number(String phoneNumberId) {
    return Key.global("directory", "number", phoneNumberId);
  }

  static Key homeless() {
    return Key.global("directory", "homeless");
  }

  static Key raw(String name) {
    return Key.global("directory", "raw", name);
  }

  static Key centres() {
    return Key.global("directory", "centres");
  }

  static Key instances() {
    return Key.global("directory", "instances");
  }

  /// The lane of a party: always the same, so that a party's events stay in their order.
  public static int laneOf(Party party, int lanes) {
    return laneOf(party.key(), lanes);
  }

  public static int laneOf(String subject, int lanes) {
    return Math.floorMod(subject.hashCode(), lanes);
  }
}
