package id.rangkul.whatsapp.webhook;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What the channel calls its messages, fields and parts.
final class Kinds {
  /// The name of a part whose own name is missing or too odd to be printed.
  static final String UNNAMED = "unnamed";

  static final String WEBHOOK = "webhook";
  static final String ENTRY = "entry";
  static final String CHANGE = "change";
  static final String MESSAGES = "messages";
  static final String MESSAGE = "message";
  static final String STATUS = "status";
  static final String ERRORS = "errors";
  static final String CALLS = "calls";
  static final String USER_ID_UPDATE = "user_id_update";

  /// What the fields of groups begin with.
  static final String GROUP = "group";

  static final String GROUP_MESSAGE = "group_message";

  private static final String OTHER = "other";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");
  private static final Set<String> MESSAGE_KINDS =
      Set.of(
          "text",
          "button",
          "interactive",
          "image",
          "audio",
          "video",
          "document",
          "sticker",
          "location",
          "contacts",
          "reaction",
          "order",
          "system",
          "unsupported",
          "request_welcome",
          "edit",
          "revoke");
  private static final Set<String> FIELDS =
      Set.of(
          CALLS,
          "message_template_status_update",
          "message_template_quality_update",
          "message_template_components_update",
          "template_category_update",
          "phone_number_quality_update",
          "phone_number_name_update",
          "account_update",
          "account_alerts",
          "account_review_update",
          "business_capability_update",
          "user_preferences",
          USER_ID_UPDATE,
          "security",
          "flows",
          "history",
          "smb_message_echoes",
          "smb_app_state_sync");
  private static final Set<String> PARTS =
      Set.of(UNNAMED, WEBHOOK, ENTRY, CHANGE, MESSAGES, MESSAGE, STATUS, ERRORS);

  private Kinds() {}

  /// The kind that a field names, fit for logs and keys; `otherwise` where the field names none.
  static String named(JsonNode node, String field, String otherwise) {
    return Loose.text(node, field).map(Kinds::printable).orElse(otherwise);
  }

  static String printable(String name) {
    return NAME.matcher(name).matches() ? name : UNNAMED;
  }

  /// Whether a part is of the kinds that we read, and could not be: something is spoilt, or Meta
  /// has changed its form.
  static boolean isSpoilt(String kind) {
    return MESSAGE_KINDS.contains(kind) || PARTS.contains(kind);
  }

  /// The kind as a metric's tag: what nobody has told us of is "other", so that the number of tags
  /// is bounded.
  static String tag(String kind) {
    boolean known = MESSAGE_KINDS.contains(kind) || FIELDS.contains(kind) || PARTS.contains(kind);
    return known ? kind : OTHER;
  }
}
