package id.rangkul.inbox;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/// What Meta tells of our account, our number and our templates. All words are Meta's own codes.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface AccountNews {
  /// A template was approved, rejected, paused, disabled, or is looked at again.
  record TemplateStatus(String name, String language, String status, Optional<String> reason)
      implements AccountNews {}

  /// How people take a template: GREEN, YELLOW or RED.
  record TemplateQuality(String name, String language, String quality) implements AccountNews {}

  /// A template was put into another category, which changes its price.
  record TemplateCategory(String name, String language, String category) implements AccountNews {}

  /// How people take our number, and how many of them may be written to in a day.
  record NumberQuality(String event, Optional<String> limit) implements AccountNews {}

  /// Anything about the account as a whole: restricted, reviewed, disabled.
  record Account(String field, String event) implements AccountNews {}
}
