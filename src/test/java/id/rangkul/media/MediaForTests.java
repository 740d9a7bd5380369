package id.rangkul.media;

import id.rangkul.shared.SharedForTests;
import id.rangkul.support.MarkingSealer;
import id.rangkul.support.TestRedis;
import java.time.Clock;

/// Builds this module's parts on the tests' Redis.
public final class MediaForTests {
  private MediaForTests() {}

  public static MediaFiles files(Clock clock) {
    var store =
        new RedisMediaStore(
            SharedForTests.records(),
            SharedForTests.commits(),
            new KeepPieceScript(TestRedis.template()),
            new MarkingSealer());
    return new MediaFiles(SharedForTests.records(), SharedForTests.commits(), store, clock);
  }
}
