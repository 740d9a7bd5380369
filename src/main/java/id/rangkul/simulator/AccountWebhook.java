package id.rangkul.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/// Writes webhooks about the account, its numbers and its templates.
final class AccountWebhook {
  private AccountWebhook() {}

  static byte[] templateStatus(String accountId, Template template, String reason) {
    Map<String, Object> value = of(template);
    value.put("event", template.status().name());
    value.put("reason", reason);
    value.put("message_template_category", template.category());
    return Envelope.of(accountId, "message_template_status_update", value);
  }

  static byte[] templateQuality(
      String accountId, Template template, String previous, String score) {
    Map<String, Object> value = of(template);
    value.put("previous_quality_score", previous);
    value.put("new_quality_score", score);
    return Envelope.of(accountId, "message_template_quality_update", value);
  }

  /// That a number's quality or limit has changed.
  ///
  /// @param event such as `FLAGGED` or `DOWNGRADE`
  /// @param limit such as `TIER_250`
  static byte[] numberQuality(BusinessNumber number, String event, String limit) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("display_phone_number", number.displayPhoneNumber());
    value.put("event", event);
    value.put("current_limit", limit);
    value.put("max_daily_conversations_per_business", limit);
    return Envelope.of(number.accountId(), "phone_number_quality_update", value);
  }

  /// That something was done to the account.
  ///
  /// @param event such as `ACCOUNT_RESTRICTION` or `DISABLED_UPDATE`
  static byte[] account(BusinessNumber number, String event) {
    Map<String, Object> value = Map.of("phone_number", number.displayPhoneNumber(), "event", event);
    return Envelope.of(number.accountId(), "account_update", value);
  }

  private static Map<String, Object> of(Template template) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("message_template_id", Long.parseLong(template.id()));
    value.put("message_template_name", template.name());
    value.put("message_template_language", template.language());
    return value;
  }
}
