package id.rangkul.account;

import id.rangkul.dialog.MessageTemplate;
import id.rangkul.shared.SharedForTests;
import java.util.Map;

/// Builds this module's parts on the tests' Redis.
public final class AccountForTests {
  private AccountForTests() {}

  public static AccountBook book(Map<String, MessageTemplate> templates) {
    return new AccountBook(SharedForTests.records(), templates);
  }
}
