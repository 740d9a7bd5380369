package id.rangkul.whatsapp.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.Address;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SendersTests {
  private static final Address PHONE = new Address.Phone("+6281310000002");
  private static final Address USER = new Address.UserId("ID.777");

  @Test
  void knowsAllAddressesOfTheSenderThePhoneFirst() {
    assertThat(of(List.of("{}"), "{'from': '6281310000002', 'from_user_id': 'ID.777'}"))
        .containsExactly(PHONE, USER);
  }

  @Test
  void learnsTheUserIdFromTheOnlyContact() {
    List<String> contact = List.of("{'wa_id': '6281310000002', 'user_id': 'ID.777'}");

    assertThat(of(contact, "{'from': '6281310000002'}")).containsExactly(PHONE, USER);
    assertThat(of(contact, "{'from_user_id': 'ID.777'}")).containsExactly(PHONE, USER);
    assertThat(of(contact, "{}")).containsExactly(PHONE, USER);
  }

  @Test
  void learnsTheUserIdFromAContactWithoutANumber() {
    assertThat(of(List.of("{'user_id': 'ID.777'}"), "{'from': '6281310000002'}"))
        .containsExactly(PHONE, USER);
  }

  @Test
  void ignoresContactsWhenThereAreSeveral() {
    List<String> contacts = List.of("{'wa_id': '6281310000002'}", "{'user_id': 'ID.777'}");

    assertThat(of(contacts, "{'from': '6281310000002'}")).containsExactly(PHONE);
    assertThat(of(contacts, "{}")).isEmpty();
  }

  @Test
  void ignoresAContactWhoIsSomebodyElse() {
    List<String> contact = List.of("{'wa_id': '6281399999999', 'user_id': 'ID.777'}");

    assertThat(of(contact, "{'from': '6281310000002'}")).containsExactly(PHONE);
    assertThat(of(contact, "{'from_user_id': 'ID.888'}"))
        .containsExactly(new Address.UserId("ID.888"));
  }

  @Test
  void neverGivesOneContactToSeveralPeople() {
    String other = "{'from': '6281399999999'}";

    assertThat(of(List.of("{'user_id': 'ID.777'}"), "{'from': '6281310000002'}", other))
        .containsExactly(PHONE);
    assertThat(
            of(
                List.of("{'wa_id': '6281310000002', 'user_id': 'ID.777'}"),
                "{'from': '6281310000002'}",
                other))
        .containsExactly(PHONE, USER);
  }

  @Test
  void takesNothingElseForAnAddress() {
    assertThat(of(List.of("{'wa_id': [], 'user_id': 'x'}"), "{'from': 'ibu', 'from_user_id': 1}"))
        .isEmpty();
    assertThat(of(List.of(), "{'from': 6281310000002}")).containsExactly(PHONE);
    assertThat(of(List.of("5"), "{'from': '+6281310000002'}")).containsExactly(PHONE);
  }

  /// The addresses of the first message.
  private static List<Address> of(List<String> contacts, String... messages) {
    List<JsonNode> read = Stream.of(messages).map(SendersTests::json).toList();
    return Senders.of(contacts.stream().map(SendersTests::json).toList(), read).of(read.getFirst());
  }

  private static JsonNode json(String text) {
    return Posts.json(text.replace('\'', '"'));
  }
}
