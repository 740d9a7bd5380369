package id.rangkul.whatsapp.webhook;

import id.rangkul.inbox.AccountNews;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads what Meta tells of our account, number and templates.
final class AccountParser {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
  private static final Pattern TEMPLATE = Pattern.compile("[a-z0-9_]{1,512}");

  private AccountParser() {}

  static Optional<AccountNews> parse(String field, JsonNode value) {
    return switch (field) {
      case "message_template_status_update" -> status(value);
      case "message_template_quality_update" ->
          template(value, "new_quality_score", AccountNews.TemplateQuality::new);
      case "template_category_update" ->
          template(value, "new_category", AccountNews.TemplateCategory::new);
      case "phone_number_quality_update" ->
          code(value, "event")
              .map(it -> new AccountNews.NumberQuality(it, code(value, "current_limit")));
      case "account_update",
          "account_alerts",
          "account_review_update",
          "business_capability_update",
          "phone_number_name_update",
          "security" ->
          Optional.of(new AccountNews.Account(field, event(value)));
      default -> Optional.empty();
    };
  }

  private static Optional<AccountNews> status(JsonNode value) {
    Optional<String> reason = code(value, "reason").filter(it -> !it.equals("NONE"));
    return template(
        value,
        "event",
        (name, language, event) -> new AccountNews.TemplateStatus(name, language, event, reason));
  }

  private static Optional<AccountNews> template(JsonNode value, String field, OfTemplate make) {
    Optional<String> name =
        Loose.text(value, "message_template_name").filter(it -> TEMPLATE.matcher(it).matches());
    Optional<String> language =
        code(value, "message_template_language").map(it -> it.replace('-', '_'));
    Optional<String> word = code(value, field);
    return name.isEmpty() || language.isEmpty() || word.isEmpty()
        ? Optional.empty()
        : Optional.of(make.of(name.get(), language.get(), word.get()));
  }

  private interface OfTemplate {
    AccountNews of(String name, String language, String word);
  }

  private static String event(JsonNode value) {
    return code(value, "event")
        .or(() -> code(value, "alert_type"))
        .or(() -> code(value, "decision"))
        .orElse("CHANGED");
  }

  private static Optional<String> code(JsonNode value, String field) {
    return Loose.token(value, field).filter(it -> CODE.matcher(it).matches());
  }
}
