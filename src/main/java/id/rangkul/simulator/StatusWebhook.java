package id.rangkul.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes webhooks about how far messages to phones have come.
final class StatusWebhook {
  private StatusWebhook() {}

  /// That a message has come so far, or why it never will.
  record Status(
      Bubble bubble, Person person, Progress reached, Optional<GraphError> error, Instant at) {}

  /// Several at once, all of one number; like Meta, failures come without contacts.
  static byte[] of(List<Status> statuses, BusinessNumber number) {
    Map<String, Object> value = Envelope.value(number);
    Set<Map<String, Object>> contacts = new LinkedHashSet<>();
    List<Map<String, Object>> updates = new ArrayList<>();
    for (Status status : statuses) {
      if (status.error().isEmpty()) {
        contacts.add(Envelope.contact(status.person()));
      }
      updates.add(update(status));
    }
    if (!contacts.isEmpty()) {
      value.put("contacts", List.copyOf(contacts));
    }
    value.put("statuses", updates);
    return Envelope.of(number.accountId(), "messages", value);
  }

  private static Map<String, Object> update(Status status) {
    Map<String, Object> update = new LinkedHashMap<>();
    update.put("id", status.bubble().wamid());
    update.put("status", status.reached().word());
    update.put("timestamp", MessageWebhook.seconds(status.at()));
    status.person().waId().ifPresent(waId -> update.put("recipient_id", waId));
    update.put("recipient_user_id", status.person().userId());
    status.bubble().callback().ifPresent(ours -> update.put("biz_opaque_callback_data", ours));
    status
        .error()
        .ifPresentOrElse(
            error -> update.put("errors", error.inWebhook()),
            () -> update.put("pricing", pricing(status.bubble().content())));
    return update;
  }

  /// Every message is billed since October 2026, those inside the window as `service`.
  private static Map<String, Object> pricing(Content content) {
    String category =
        content instanceof Content.FromTemplate template
            ? template.category().orElse("utility").toLowerCase(Locale.ROOT)
            : "service";
    return Map.of(
        "billable", true, "pricing_model", "PMP", "type", "regular", "category", category);
  }
}
