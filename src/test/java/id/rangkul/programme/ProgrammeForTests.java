package id.rangkul.programme;

import id.rangkul.timers.TimersForTests;

/// Builds this module's parts on the tests' Redis.
public final class ProgrammeForTests {
  private ProgrammeForTests() {}

  public static Programme programme() {
    return new Programme(TimersForTests.timers());
  }
}
