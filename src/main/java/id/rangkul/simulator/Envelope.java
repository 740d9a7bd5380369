package id.rangkul.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// What is around every webhook; like Meta, it escapes whatever is not ASCII.
final class Envelope {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Envelope() {}

  /// The beginning of a value about one of the service's numbers.
  static Map<String, Object> value(BusinessNumber number) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("messaging_product", "whatsapp");
    value.put(
        "metadata",
        Map.of(
            "display_phone_number", number.displayPhoneNumber(),
            "phone_number_id", number.phoneNumberId()));
    return value;
  }

  static byte[] of(String accountId, String field, Map<String, Object> value) {
    Map<String, Object> change = Map.of("field", field, "value", value);
    Map<String, Object> entry = Map.of("id", accountId, "changes", List.of(change));
    return JSON.writeValueAsBytes(
        Map.of("object", "whatsapp_business_account", "entry", List.of(entry)));
  }

  /// As Meta names a person who wrote or was written to.
  static Map<String, Object> contact(Person person) {
    Map<String, Object> profile = new LinkedHashMap<>();
    profile.put("name", person.name().clear());
    person.username().ifPresent(username -> profile.put("username", username.clear()));
    Map<String, Object> contact = new LinkedHashMap<>();
    contact.put("profile", profile);
    person.waId().ifPresent(waId -> contact.put("wa_id", waId));
    contact.put("user_id", person.userId());
    return contact;
  }
}
