package id.rangkul.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.Address;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Sensitive;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MessagePayloadTests {
  private static final Address PHONE = new Address.Phone("+6281310000002");
  private static final MessageId ID = new MessageId("m-17");

  @Test
  void writesTextToAPhoneNumber() {
    assertPayload(
        PHONE,
        new Outgoing.Text(new Sensitive("Selamat pagi, \"Bu\"\nhttps://example.org")),
        """
        {"messaging_product": "whatsapp", "recipient_type": "individual",
         "to": "+6281310000002", "biz_opaque_callback_data": "m-17", "type": "text",
         "text": {"preview_url": false, "body": "Selamat pagi, \\"Bu\\"\\nhttps://example.org"}}
        """);
  }

  @Test
  void writesToAUserIdAsRecipient() {
    assertPayload(
        new Address.UserId("ID.9081726354"),
        new Outgoing.Text(new Sensitive("Halo")),
        """
        {"messaging_product": "whatsapp", "recipient_type": "individual",
         "recipient": "ID.9081726354", "biz_opaque_callback_data": "m-17", "type": "text",
         "text": {"preview_url": false, "body": "Halo"}}
        """);
  }

  @Test
  void writesReplyButtons() {
    assertPayload(
        PHONE,
        new Outgoing.Buttons(
            new Sensitive("Boleh kami menyapa tiap minggu?"),
            List.of(new Outgoing.Button("setuju", "Boleh"), new Outgoing.Button("tolak", "Tidak"))),
        """
        {"messaging_product": "whatsapp", "recipient_type": "individual",
         "to": "+6281310000002", "biz_opaque_callback_data": "m-17", "type": "interactive",
         "interactive": {"type": "button",
           "body": {"text": "Boleh kami menyapa tiap minggu?"},
           "action": {"buttons": [
             {"type": "reply", "reply": {"id": "setuju", "title": "Boleh"}},
             {"type": "reply", "reply": {"id": "tolak", "title": "Tidak"}}]}}}
        """);
  }

  @Test
  void writesATemplateWithParametersAndQuickReplies() {
    assertPayload(
        PHONE,
        new Outgoing.Template(
            "pesan_untuk_petugas",
            "id",
            List.of(new Sensitive("Rina"), new Sensitive("K-001")),
            List.of("terima:a-1", "alihkan:a-1")),
        """
        {"messaging_product": "whatsapp", "recipient_type": "individual",
         "to": "+6281310000002", "biz_opaque_callback_data": "m-17", "type": "template",
         "template": {"name": "pesan_untuk_petugas", "language": {"code": "id"},
           "components": [
             {"type": "body", "parameters": [
               {"type": "text", "text": "Rina"}, {"type": "text", "text": "K-001"}]},
             {"type": "button", "sub_type": "quick_reply", "index": "0",
              "parameters": [{"type": "payload", "payload": "terima:a-1"}]},
             {"type": "button", "sub_type": "quick_reply", "index": "1",
              "parameters": [{"type": "payload", "payload": "alihkan:a-1"}]}]}}
        """);
  }

  @Test
  void leavesOutTheComponentsOfATemplateWithoutAny() {
    assertPayload(
        PHONE,
        new Outgoing.Template("sapaan", "en_US", List.of(), List.of()),
        """
        {"messaging_product": "whatsapp", "recipient_type": "individual",
         "to": "+6281310000002", "biz_opaque_callback_data": "m-17", "type": "template",
         "template": {"name": "sapaan", "language": {"code": "en_US"}}}
        """);
  }

  private static void assertPayload(Address to, Outgoing message, String expected) {
    JsonMapper json = new JsonMapper();
    String written = MessagePayload.of(to, ID, message).toString();
    assertThat(json.readTree(written)).isEqualTo(json.readTree(expected));
  }
}
