package id.rangkul.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.Address;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Wamid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class MessagePayloadTests {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Address PHONE = new Address.Phone("+6281310000002");
  private static final MessageId ID = new MessageId("m-17");
  private static final Wamid ASKED = new Wamid("wamid.Tanya");

  static Stream<Arguments> freeForms() {
    return Stream.of(
        Arguments.of(
            "text",
            text("Selamat pagi, \"Bu\"\nhttps://example.org"),
            """
            "type": "text", "text": {"preview_url": false,
              "body": "Selamat pagi, \\"Bu\\"\\nhttps://example.org"}
            """),
        Arguments.of(
            "an answer to a message",
            text("Iya, Bu").inReplyTo(ASKED),
            """
            "context": {"message_id": "wamid.Tanya"},
            "type": "text", "text": {"preview_url": false, "body": "Iya, Bu"}
            """),
        Arguments.of(
            "a reaction",
            new Outgoing.Reaction(ASKED, "👍"),
            """
            "type": "reaction", "reaction": {"message_id": "wamid.Tanya", "emoji": "👍"}
            """),
        Arguments.of(
            "a reaction taken back",
            new Outgoing.Reaction(ASKED, ""),
            """
            "type": "reaction", "reaction": {"message_id": "wamid.Tanya", "emoji": ""}
            """));
  }

  static Stream<Arguments> interactiveOnes() {
    Outgoing.Button yes = new Outgoing.Button("setuju", "Boleh");
    Outgoing.Button no = new Outgoing.Button("tolak", "Tidak");
    return Stream.of(
        Arguments.of(
            "reply buttons",
            new Outgoing.Buttons(new Sensitive("Boleh kami menyapa?"), List.of(yes, no)),
            """
            "type": "button", "body": {"text": "Boleh kami menyapa?"},
            "action": {"buttons": [
              {"type": "reply", "reply": {"id": "setuju", "title": "Boleh"}},
              {"type": "reply", "reply": {"id": "tolak", "title": "Tidak"}}]}
            """),
        Arguments.of(
            "reply buttons between header and footer",
            new Outgoing.Buttons(
                new Sensitive("Boleh?"), List.of(yes), some("Sapaan"), some("Balas STOP")),
            """
            "type": "button", "header": {"type": "text", "text": "Sapaan"},
            "body": {"text": "Boleh?"}, "footer": {"text": "Balas STOP"},
            "action": {"buttons": [{"type": "reply", "reply": {"id": "setuju", "title": "Boleh"}}]}
            """),
        Arguments.of(
            "a list of one section",
            new Outgoing.ListMessage(
                new Sensitive("Jam berapa?"), "Pilih", List.of(section(Optional.empty(), "pagi"))),
            """
            "type": "list", "body": {"text": "Jam berapa?"},
            "action": {"button": "Pilih", "sections": [
              {"rows": [{"id": "pagi", "title": "Jam pagi", "description": "WIB"}]}]}
            """),
        Arguments.of(
            "a list of several sections",
            new Outgoing.ListMessage(
                new Sensitive("Jam berapa?"),
                "Pilih",
                List.of(
                    section(Optional.of("Besok"), "pagi"),
                    new Outgoing.Section(
                        Optional.of("Lusa"),
                        List.of(new Outgoing.Row("sore", "Jam sore", Optional.empty())))),
                some("Sapaan"),
                some("Balas STOP")),
            """
            "type": "list", "header": {"type": "text", "text": "Sapaan"},
            "body": {"text": "Jam berapa?"}, "footer": {"text": "Balas STOP"},
            "action": {"button": "Pilih", "sections": [
              {"title": "Besok",
               "rows": [{"id": "pagi", "title": "Jam pagi", "description": "WIB"}]},
              {"title": "Lusa", "rows": [{"id": "sore", "title": "Jam sore"}]}]}
            """),
        Arguments.of(
            "a link",
            new Outgoing.CtaUrl(
                new Sensitive("Bacaan"),
                "Buka",
                new Sensitive("https://contoh.id/a?b=1"),
                some("Sapaan"),
                some("Balas STOP")),
            """
            "type": "cta_url", "header": {"type": "text", "text": "Sapaan"},
            "body": {"text": "Bacaan"}, "footer": {"text": "Balas STOP"},
            "action": {"name": "cta_url", "parameters": {
              "display_text": "Buka", "url": "https://contoh.id/a?b=1"}}
            """),
        Arguments.of(
            "a request for the place",
            new Outgoing.LocationRequest(new Sensitive("Di mana?")),
            """
            "type": "location_request_message", "body": {"text": "Di mana?"},
            "action": {"name": "send_location"}
            """),
        Arguments.of(
            "a request for the number",
            new Outgoing.ContactRequest(new Sensitive("Boleh minta nomornya?")),
            """
            "type": "request_contact_info", "body": {"text": "Boleh minta nomornya?"},
            "action": {"name": "request_contact_info"}
            """));
  }

  static Stream<Arguments> files() {
    MediaSource uploaded = new MediaSource.Uploaded("5551");
    MediaSource linked = new MediaSource.Linked(new Sensitive("https://contoh.id/a"));
    return Stream.of(
        Arguments.of(
            new Outgoing.Media(Outgoing.Media.Kind.IMAGE, linked, some("Halo"), Optional.empty()),
            """
            "type": "image", "image": {"link": "https://contoh.id/a", "caption": "Halo"}
            """),
        Arguments.of(
            new Outgoing.Media(Outgoing.Media.Kind.AUDIO, uploaded),
            """
            "type": "audio", "audio": {"id": "5551"}
            """),
        Arguments.of(
            new Outgoing.Media(Outgoing.Media.Kind.VIDEO, uploaded, some("Halo"), Optional.empty()),
            """
            "type": "video", "video": {"id": "5551", "caption": "Halo"}
            """),
        Arguments.of(
            new Outgoing.Media(Outgoing.Media.Kind.DOCUMENT, linked, some("Halo"), some("a.pdf")),
            """
            "type": "document", "document":
              {"link": "https://contoh.id/a", "caption": "Halo", "filename": "a.pdf"}
            """),
        Arguments.of(
            new Outgoing.Media(Outgoing.Media.Kind.STICKER, uploaded),
            """
            "type": "sticker", "sticker": {"id": "5551"}
            """));
  }

  static Stream<Arguments> templates() {
    return Stream.of(
        Arguments.of(
            "without anything to fill in",
            new Outgoing.Template("sapaan", "en_US", List.of(), List.of()),
            """
            {"name": "sapaan", "language": {"code": "en_US"}}
            """),
        Arguments.of(
            "with parameters in order and quick replies, two of them alike",
            new Outgoing.Template(
                "pesan_untuk_petugas",
                "id",
                List.of(new Sensitive("Rina"), new Sensitive("K-001")),
                List.of("terima:a-1", "terima:a-1")),
            """
            {"name": "pesan_untuk_petugas", "language": {"code": "id"}, "components": [
              {"type": "body", "parameters": [
                {"type": "text", "text": "Rina"}, {"type": "text", "text": "K-001"}]},
              {"type": "button", "sub_type": "quick_reply", "index": "0",
               "parameters": [{"type": "payload", "payload": "terima:a-1"}]},
              {"type": "button", "sub_type": "quick_reply", "index": "1",
               "parameters": [{"type": "payload", "payload": "terima:a-1"}]}]}
            """),
        Arguments.of(
            "with parameters by name, a header and a link after the quick reply",
            Outgoing.Template.named(
                    "kabar",
                    "id",
                    List.of(new Outgoing.Template.Named("nama", new Sensitive("Rina"))),
                    List.of("ya"))
                .withHeader(new TemplateHeader.OfText(new Sensitive("Sri"), Optional.of("siapa")))
                .withUrlSuffix(new Sensitive("a-1")),
            """
            {"name": "kabar", "language": {"code": "id"}, "components": [
              {"type": "header", "parameters": [
                {"type": "text", "text": "Sri", "parameter_name": "siapa"}]},
              {"type": "body", "parameters": [
                {"type": "text", "text": "Rina", "parameter_name": "nama"}]},
              {"type": "button", "sub_type": "quick_reply", "index": "0",
               "parameters": [{"type": "payload", "payload": "ya"}]},
              {"type": "button", "sub_type": "url", "index": "1",
               "parameters": [{"type": "text", "text": "a-1"}]}]}
            """),
        Arguments.of(
            "with a document above the text",
            new Outgoing.Template("bacaan", "id", List.of(), List.of())
                .withHeader(
                    new TemplateHeader.OfMedia(
                        new Outgoing.Media(
                            Outgoing.Media.Kind.DOCUMENT,
                            new MediaSource.Uploaded("5551"),
                            Optional.empty(),
                            some("a.pdf")))),
            """
            {"name": "bacaan", "language": {"code": "id"}, "components": [
              {"type": "header", "parameters": [
                {"type": "document", "document": {"id": "5551", "filename": "a.pdf"}}]}]}
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("freeForms")
  void writes(String what, Outgoing message, String expected) {
    assertPayload(message, expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("interactiveOnes")
  void writesInteractively(String what, Outgoing message, String expected) {
    assertPayload(message, "\"type\": \"interactive\", \"interactive\": {" + expected + "}");
  }

  @ParameterizedTest
  @MethodSource("files")
  void writesFiles(Outgoing message, String expected) {
    assertPayload(message, expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("templates")
  void writesATemplate(String what, Outgoing message, String expected) {
    assertPayload(message, "\"type\": \"template\", \"template\": " + expected);
  }

  @Test
  void writesToAUserIdAsRecipient() {
    Address person = new Address.UserId("ID.9081726354");

    assertThat(MessagePayload.of(person, ID, text("Halo")))
        .isEqualTo(
            JSON.readTree(
                """
                {"messaging_product": "whatsapp", "recipient_type": "individual",
                 "recipient": "ID.9081726354", "biz_opaque_callback_data": "m-17",
                 "type": "text", "text": {"preview_url": false, "body": "Halo"}}
                """));
  }

  @Test
  void marksAsReadWithAndWithoutTyping() {
    assertThat(MessagePayload.read(ASKED, false))
        .isEqualTo(
            JSON.readTree(
                """
                {"messaging_product": "whatsapp", "status": "read", "message_id": "wamid.Tanya"}
                """));
    assertThat(MessagePayload.read(ASKED, true))
        .isEqualTo(
            JSON.readTree(
                """
                {"messaging_product": "whatsapp", "status": "read", "message_id": "wamid.Tanya",
                 "typing_indicator": {"type": "text"}}
                """));
  }

  private static Outgoing.Text text(String body) {
    return new Outgoing.Text(new Sensitive(body));
  }

  private static Optional<Sensitive> some(String text) {
    return Optional.of(new Sensitive(text));
  }

  private static Outgoing.Section section(Optional<String> title, String id) {
    return new Outgoing.Section(
        title, List.of(new Outgoing.Row(id, "Jam " + id, Optional.of("WIB"))));
  }

  private static void assertPayload(Outgoing message, String expected) {
    String written = MessagePayload.of(PHONE, ID, message).toString();
    String whole =
        """
        {"messaging_product": "whatsapp", "recipient_type": "individual",
         "to": "+6281310000002", "biz_opaque_callback_data": "m-17", %s}
        """
            .formatted(expected);

    assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(whole));
  }
}
