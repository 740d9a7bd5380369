package id.rangkul.cases;

import id.rangkul.shared.SharedForTests;

/// Builds this module's parts on the tests' Redis.
public final class CasesForTests {
  private CasesForTests() {}

  public static Cases cases() {
    return new Cases(SharedForTests.records());
  }

  public static CaseIntake intake() {
    return new CaseIntake(SharedForTests.records());
  }
}
