package id.rangkul.shared.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class DurabilityCheckTests {
  @Test
  void findsNothingWrongWithARedisThatSyncsEveryWrite() {
    assertThat(DurabilityCheck.shortfalls(settings("yes", "always", "noeviction"))).isEmpty();
  }

  @Test
  void namesEverySettingThatWouldLoseMessages() {
    assertThat(DurabilityCheck.shortfalls(settings("no", "everysec", "allkeys-lru")))
        .containsExactly(
            "appendfsync is everysec, must be always",
            "appendonly is no, must be yes",
            "maxmemory-policy is allkeys-lru, must be noeviction");
  }

  @Test
  void doesNotTrustWhatItIsNotShown() {
    assertThat(DurabilityCheck.shortfalls(new Properties()))
        .hasSize(3)
        .allMatch(line -> line.contains("is hidden"));
  }

  private static Properties settings(String appendOnly, String fsync, String policy) {
    Properties settings = new Properties();
    settings.setProperty("appendonly", appendOnly);
    settings.setProperty("appendfsync", fsync);
    settings.setProperty("maxmemory-policy", policy);
    return settings;
  }
}
