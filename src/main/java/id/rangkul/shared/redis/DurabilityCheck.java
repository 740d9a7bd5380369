package id.rangkul.shared.redis;

import id.rangkul.shared.StartRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisConnection;

/// Looks at the settings of a Redis that is not ours, and refuses to serve where they would lose
/// what was accepted.
final class DurabilityCheck {
  private static final Map<String, String> NEEDED =
      Map.of("appendonly", "yes", "appendfsync", "always", "maxmemory-policy", "noeviction");

  private DurabilityCheck() {}

  static void require(RedisConnection redis, boolean dataLossAccepted) {
    List<String> wrong = shortfalls(redis.serverCommands().getConfig("*"));
    if (!wrong.isEmpty() && !dataLossAccepted) {
      throw new StartRefused(
          "This Redis would lose messages that the service has accepted: "
              + String.join(", ", wrong)
              + ".",
          "Set them in redis.conf (or with CONFIG SET and CONFIG REWRITE). Only where losing"
              + " messages is acceptable: RANGKUL_ACCEPT_DATA_LOSS=true.");
    }
  }

  /// What falls short, as "setting is X, must be Y". A setting that Redis does not show counts as
  /// wrong.
  static List<String> shortfalls(@Nullable Properties settings) {
    List<String> wrong = new ArrayList<>();
    NEEDED.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            needed -> {
              String is =
                  settings == null ? "hidden" : settings.getProperty(needed.getKey(), "hidden");
              if (!is.equals(needed.getValue())) {
                wrong.add(needed.getKey() + " is " + is + ", must be " + needed.getValue());
              }
            });
    return wrong;
  }
}
