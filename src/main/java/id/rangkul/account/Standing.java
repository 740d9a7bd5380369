package id.rangkul.account;

import id.rangkul.inbox.AccountNews;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The latest that Meta has said of our number and of our account, in Meta's own codes.
///
/// @param number how people take our number: `FLAGGED`, `UPGRADE` and so on
/// @param limit how many people may be written to in a day, as `TIER_2K`
/// @param events the latest event by field of the webhook
public record Standing(
    Optional<String> number, Optional<String> limit, Map<String, String> events) {
  public Standing {
    events = Map.copyOf(events);
  }

  static Standing unheardOf() {
    return new Standing(Optional.empty(), Optional.empty(), Map.of());
  }

  Standing after(AccountNews.NumberQuality news) {
    return new Standing(Optional.of(news.event()), news.limit().or(this::limit), events);
  }

  Standing after(AccountNews.Account news) {
    Map<String, String> all = new TreeMap<>(events);
    all.put(news.field(), news.event());
    return new Standing(number, limit, all);
  }
}
