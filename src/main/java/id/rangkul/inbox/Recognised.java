package id.rangkul.inbox;

import id.rangkul.shared.Address;
import id.rangkul.shared.CentreId;
import java.util.LinkedHashMap;
import java.util.Map;

/// Addresses that were found to be somebody's, so that the thousandth status about a person asks
/// Redis nothing. The longest unseen are forgotten. Thread-safe.
final class Recognised {
  static final int MAX = 100_000;
  private static final float LOAD = 0.75f;

  private final Map<Seen, Boolean> seen =
      new LinkedHashMap<>(16, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Seen, Boolean> eldest) {
          return size() > MAX;
        }
      };

  private record Seen(CentreId centre, Address address) {}

  synchronized boolean contains(CentreId centre, Address address) {
    return seen.get(new Seen(centre, address)) != null;
  }

  synchronized void add(CentreId centre, Address address) {
    seen.put(new Seen(centre, address), true);
  }
}
