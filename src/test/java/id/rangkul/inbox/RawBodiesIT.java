package id.rangkul.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.Key;
import id.rangkul.shared.SharedForTests;
import id.rangkul.support.TestRedis;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RawBodiesIT {
  private final RawBodies bodies =
      new RedisRawBodies(SharedForTests.records().codec(), SharedForTests.commits());

  @Test
  void keepsABodyByteForByteAndSealedForAWeek() {
    byte[] body = {'{', (byte) 0xff, 0, 'r', 'a', 'h', 'a', 's', 'i', 'a'};

    Key key = InboxKeys.raw(bodies.keep(body));

    String stored = SharedForTests.records().value(key).orElseThrow();
    assertThat(stored).doesNotContain("rahasia");
    assertThat(TestRedis.template().getExpire(key.text(), TimeUnit.HOURS)).isBetween(167L, 168L);
    var raw = SharedForTests.records().codec().read(key, stored, RedisRawBodies.Raw.class);
    assertThat(raw.latin1().clear().getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(body);
  }

  @Test
  void cutsOffWhatIsLongerThanAnyMessage() {
    Key key = InboxKeys.raw(bodies.keep(new byte[3 * RedisRawBodies.MAX_BYTES]));

    String stored = SharedForTests.records().value(key).orElseThrow();
    var raw = SharedForTests.records().codec().read(key, stored, RedisRawBodies.Raw.class);
    assertThat(raw.latin1().clear()).hasSize(RedisRawBodies.MAX_BYTES);
  }
}
