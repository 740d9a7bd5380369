package id.rangkul.timers;

import id.rangkul.inbox.InboxForTests;
import id.rangkul.inbox.Wakes;
import id.rangkul.shared.SharedForTests;
import id.rangkul.support.TestRedis;
import java.time.Clock;

/// Builds this module's parts on the tests' Redis.
public final class TimersForTests {
  private static final int LANES = InboxForTests.SETTINGS.lanes();

  private TimersForTests() {}

  public static Timers timers() {
    return new Timers(SharedForTests.records().codec(), InboxForTests.SETTINGS);
  }

  public static TimerPump pump(Clock clock) {
    return new TimerPump(
        new ReleaseTimersScript(TestRedis.template(), LANES), new Wakes(), clock, LANES);
  }
}
