package id.rangkul.whatsapp.webhook;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Webhook bodies as Meta forms them, around the parts that a test is about.
final class Posts {
  static final String NUMBER = "70010020030";
  static final JsonMapper JSON = new JsonMapper();

  private Posts() {}

  static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  /// A body with one change of the field `messages`; `parts` are what its value holds besides the
  /// metadata.
  static JsonNode ofParts(String parts) {
    return ofChanges(change(NUMBER, parts));
  }

  static JsonNode ofMessage(String message) {
    return ofParts("\"messages\": [" + message + "]");
  }

  static JsonNode ofStatus(String status) {
    return ofParts("\"statuses\": [" + status + "]");
  }

  static JsonNode ofChanges(String changes) {
    return json(
        """
        {"object": "whatsapp_business_account",
         "entry": [{"id": "88800", "changes": [%s]}]}
        """
            .formatted(changes));
  }

  static String change(String number, String parts) {
    return """
    {"field": "messages", "value": {"messaging_product": "whatsapp",
      "metadata": {"display_phone_number": "622150000", "phone_number_id": "%s"}, %s}}
    """
        .formatted(number, parts);
  }

  /// A text from a phone number.
  static String text(String wamid, String from, String body) {
    return """
    {"from": "%s", "id": "%s", "timestamp": "1795000000", "type": "text",
     "text": {"body": "%s"}}
    """
        .formatted(from, wamid, body);
  }
}
