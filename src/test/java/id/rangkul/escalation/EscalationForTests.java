package id.rangkul.escalation;

import id.rangkul.shared.SharedForTests;
import id.rangkul.timers.TimersForTests;

/// Builds this module's parts on the tests' Redis.
public final class EscalationForTests {
  private EscalationForTests() {}

  public static Alerts alerts() {
    return new Alerts(SharedForTests.records(), TimersForTests.timers());
  }
}
