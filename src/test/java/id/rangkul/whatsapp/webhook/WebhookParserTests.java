package id.rangkul.whatsapp.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.inbox.Content;
import id.rangkul.inbox.Delivery;
import id.rangkul.inbox.DeliveryStatus;
import id.rangkul.inbox.Incoming;
import id.rangkul.inbox.MediaKind;
import id.rangkul.shared.Address;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Wamid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WebhookParserTests {
  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
  private static final Instant SAID = Instant.ofEpochSecond(1_795_000_000);
  private static final Address MOTHER = new Address.Phone("+6281310000002");

  @Test
  void readsText() {
    assertThat(only(Posts.ofMessage(Posts.text("wamid.a", "6281310000002", "Anak saya sehat"))))
        .isEqualTo(
            new Incoming.Message(
                SAID,
                new Wamid("wamid.a"),
                List.of(MOTHER),
                Optional.empty(),
                new Content.Text(new Sensitive("Anak saya sehat"))));
  }

  @Test
  void readsTheQuickReplyOfATemplate() {
    Incoming.Message message =
        message(
            "\"type\": \"button\", \"button\": {\"payload\": \"terima:a-1\", \"text\": \"Terima\"},"
                + " \"context\": {\"from\": \"622150000\", \"id\": \"wamid.kita\"}");

    assertThat(message.content())
        .isEqualTo(new Content.Pressed("terima:a-1", new Sensitive("Terima")));
    assertThat(message.inReplyTo()).contains(new Wamid("wamid.kita"));
  }

  @Test
  void takesTheTextOfAQuickReplyForAMissingPayload() {
    assertThat(content("\"type\": \"button\", \"button\": {\"text\": \"Terima\"}"))
        .isEqualTo(new Content.Pressed("Terima", new Sensitive("Terima")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"button_reply", "list_reply"})
  void readsReplyButtonsAndRowsOfLists(String type) {
    String interactive =
        """
        "type": "interactive", "interactive": {"type": "%1$s",
          "%1$s": {"id": "baik", "title": "Baik saja", "description": "lain"}}
        """
            .formatted(type);

    assertThat(content(interactive))
        .isEqualTo(new Content.Pressed("baik", new Sensitive("Baik saja")));
  }

  @ParameterizedTest
  @CsvSource({
    "image, image/jpeg, IMAGE",
    "audio, audio/ogg; codecs=opus, AUDIO",
    "video, video/mp4, VIDEO",
    "document, application/pdf, DOCUMENT",
    "sticker, image/webp, STICKER"
  })
  void readsMedia(String type, String mimeType, MediaKind kind) {
    String media =
        "\"type\": \"%1$s\", \"%1$s\": {\"id\": \"4411\", \"mime_type\": \"%2$s\", \"sha256\": \"x\"}"
            .formatted(type, mimeType);

    assertThat(content(media))
        .isEqualTo(new Content.Media(kind, "4411", mimeType, Optional.empty(), Optional.empty()));
  }

  @Test
  void readsTheCaptionAndTheDigestOfAPicture() {
    String digest = "q".repeat(43) + "=";

    assertThat(
            content(
                "\"type\": \"image\", \"image\": {\"id\": 4411, \"caption\": \"Rumah\", \"sha256\": \"%s\"}"
                    .formatted(digest)))
        .isEqualTo(
            new Content.Media(
                MediaKind.IMAGE,
                "4411",
                "application/octet-stream",
                Optional.of(digest),
                Optional.of(new Sensitive("Rumah"))));
  }

  @Test
  void knowsAVoiceNote() {
    assertThat(content("\"type\": \"audio\", \"audio\": {\"id\": \"4411\", \"voice\": true}"))
        .extracting(it -> ((Content.Media) it).kind())
        .isEqualTo(MediaKind.VOICE);
  }

  @Test
  void readsAReactionAndWhatItIsPutOn() {
    Incoming.Message message =
        message(
            "\"type\": \"reaction\", \"reaction\": {\"message_id\": \"wamid.kita\", \"emoji\": \"👍\"}");

    assertThat(message.content()).isEqualTo(new Content.Reaction(new Sensitive("👍")));
    assertThat(message.inReplyTo()).contains(new Wamid("wamid.kita"));
  }

  @Test
  void readsThatAReactionWasTakenBack() {
    assertThat(content("\"type\": \"reaction\", \"reaction\": {\"message_id\": \"wamid.kita\"}"))
        .isEqualTo(new Content.Reaction(new Sensitive("")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\": \"location\", \"location\": {\"latitude\": \"utara\"}",
        "\"type\": \"contacts\", \"contacts\": [{\"name\": {}}]",
        "\"type\": \"order\", \"order\": []",
        "\"type\": \"edit\", \"edit\": {\"message\": {\"type\": \"text\", \"text\": {\"body\": \"a\"}}}",
        "\"type\": \"revoke\", \"revoke\": {}",
        "\"type\": \"interactive\", \"interactive\": {\"type\": \"nfm_reply\", \"nfm_reply\": {}}",
        "\"type\": \"hologram\", \"hologram\": [[]]",
        "\"type\": \"text\", \"text\": \"bukan objek\"",
        "\"type\": \"text\", \"text\": {\"body\": 7}",
        "\"type\": \"image\", \"image\": {\"mime_type\": \"image/jpeg\"}",
        "\"type\": \"button\", \"button\": null",
        "\"type\": \"reaction\", \"reaction\": {}",
        "\"type\": 12",
        "\"type\": \"Rahasia: +62813\"",
        "\"x\": 1"
      })
  void keepsAMessageWhole(String parts) {
    Incoming.Message message = message(parts);

    assertThat(message.from()).containsExactly(MOTHER);
    assertThat(message.content()).isInstanceOf(Content.Other.class);
    Content.Other other = (Content.Other) message.content();
    assertThat(other.kind()).matches("[a-z_]+");
    assertThat(Posts.json(other.raw().clear())).isEqualTo(Posts.json(messageOf(parts)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"from\": \"6281310000002\", \"type\": \"text\", \"text\": {\"body\": \"tanpa id\"}}",
        "{\"id\": \"wamid.b\", \"type\": \"text\", \"text\": {\"body\": \"tanpa pengirim\"}}",
        "{\"id\": \"wamid.b\", \"from\": \"abc\", \"type\": \"text\"}",
        "{\"id\": \" \", \"from\": \"6281310000002\", \"type\": \"text\"}",
        "\"teks\"",
        "17",
        "null",
        "[]"
      })
  void keepsWhatIsNoMessageAsUnknown(String message) {
    assertThat(only(Posts.ofMessage(message)))
        .isInstanceOfSatisfying(
            Incoming.Unknown.class,
            it -> assertThat(Posts.json(it.raw().clear())).isEqualTo(Posts.json(message)));
  }

  @ParameterizedTest
  @CsvSource({"sent, SENT", "delivered, DELIVERED", "read, READ", "failed, FAILED"})
  void readsStatuses(String word, DeliveryStatus status) {
    JsonNode post =
        Posts.ofStatus(
            """
            {"id": "wamid.kita", "status": "%s", "timestamp": "1795000000",
             "recipient_id": "6281310000002", "biz_opaque_callback_data": "m-17"}
            """
                .formatted(word));

    assertThat(only(post))
        .isEqualTo(
            new Incoming.Status(
                SAID,
                new Wamid("wamid.kita"),
                Optional.of(new MessageId("m-17")),
                status,
                Optional.empty(),
                List.of(MOTHER),
                Optional.empty()));
  }

  @Test
  void readsWhyAMessageFailedWithoutQuotingThePerson() {
    JsonNode post =
        Posts.ofStatus(
            """
            {"id": "wamid.kita", "status": "failed", "biz_opaque_callback_data": "bukan nama!",
             "errors": [3, {"title": "tanpa kode"},
               {"code": 131026, "title": "Message undeliverable", "message": "+6281310000002",
                "error_data": {"details": "+6281310000002"}}]}
            """);

    assertThat(only(post))
        .isEqualTo(
            new Incoming.Status(
                NOW,
                new Wamid("wamid.kita"),
                Optional.empty(),
                DeliveryStatus.FAILED,
                Optional.of("131026 Message undeliverable"),
                List.of(),
                Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"wamid.kita\", \"status\": \"played\"}",
        "{\"id\": \"wamid.kita\"}",
        "{\"status\": \"read\"}",
        "\"read\"",
        "[]"
      })
  void keepsAStatusThatItDoesNotKnow(String status) {
    assertThat(only(Posts.ofStatus(status)))
        .isInstanceOfSatisfying(
            Incoming.Unknown.class,
            it -> {
              assertThat(it.kind()).isEqualTo("status");
              assertThat(Posts.json(it.raw().clear())).isEqualTo(Posts.json(status));
            });
  }

  @Test
  void keepsErrorsAndPartsThatItDoesNotKnow() {
    JsonNode post =
        Posts.ofParts(
            """
            "errors": [{"code": 1}, "x"], "groups": [{"group_id": "g"}], "Nama Orang": {"a": 1},
            "messages": [%s]
            """
                .formatted(Posts.text("wamid.a", "6281310000002", "Halo")));

    assertThat(incoming(post)).hasSize(5).first().isInstanceOf(Incoming.Message.class);
    assertThat(incoming(post).stream().skip(1))
        .extracting(it -> ((Incoming.Unknown) it).kind())
        .containsExactly("errors", "errors", "groups", "unnamed");
  }

  @Test
  void keepsOtherFieldsByTheirName() {
    JsonNode post =
        Posts.ofChanges(
            """
            {"field": "message_template_status_update", "value": {"event": "PAUSED"}}
            """);

    assertThat(only(post))
        .isInstanceOfSatisfying(
            Incoming.Unknown.class,
            it -> {
              assertThat(it.kind()).isEqualTo("message_template_status_update");
              assertThat(it.raw().clear()).contains("PAUSED");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"entry\": null}",
        "{\"entry\": 5}",
        "{\"entry\": {}}",
        "{\"entry\": [\"x\"]}",
        "{\"entry\": [{\"changes\": \"x\"}]}",
        "{\"entry\": [{\"changes\": [null]}]}",
        "{\"entry\": [{\"changes\": [{\"field\": \"messages\", \"value\": []}]}]}",
        "{\"entry\": [{\"changes\": [{\"field\": \"messages\", \"value\": {}}]}]}"
      })
  void keepsAnUnreadableBodyAsOneUnknown(String body) {
    List<Delivery> deliveries = WebhookParser.parse(Posts.json(body), NOW);

    assertThat(deliveries)
        .singleElement()
        .satisfies(it -> assertThat(it.phoneNumberId()).isEmpty());
    assertThat(deliveries.getFirst().incoming())
        .singleElement()
        .isInstanceOf(Incoming.Unknown.class);
  }

  @Test
  void readsMessagesOfAChangeWhoseFieldIsUnreadable() {
    String change =
        Posts.change(
            Posts.NUMBER,
            "\"messages\": [" + Posts.text("wamid.a", "6281310000002", "Tolong") + "]");

    assertThat(only(Posts.ofChanges(change.replace("\"field\": \"messages\"", "\"field\": 3"))))
        .isInstanceOf(Incoming.Message.class);
  }

  @Test
  void gathersEverythingOfOneNumberOverAllEntriesAndChanges() {
    String first = Posts.text("wamid.1", "6281310000002", "satu");
    String second = Posts.text("wamid.2", "6281310000003", "dua");
    String status = "{\"id\": \"wamid.3\", \"status\": \"read\", \"timestamp\": \"1795000000\"}";
    JsonNode post =
        Posts.json(
            """
            {"entry": [
              {"changes": [%s, %s]}, {"changes": [%s, "x"]}, 5]}
            """
                .formatted(
                    Posts.change("111", "\"messages\": [" + first + ", " + second + "]"),
                    Posts.change("222", "\"messages\": [" + first + "]"),
                    Posts.change("111", "\"statuses\": [" + status + "]")));

    List<Delivery> deliveries = WebhookParser.parse(post, NOW);

    assertThat(deliveries).extracting(Delivery::phoneNumberId).containsExactly("111", "222", "");
    assertThat(deliveries).extracting(it -> it.incoming().size()).containsExactly(3, 1, 2);
  }

  @Test
  void hasNoNumberWhereMetaNamesNone() {
    String parts = "\"messages\": [" + Posts.text("wamid.1", "6281310000002", "satu") + "]";

    for (String odd : List.of("", "a b", "{x}", "9".repeat(33))) {
      assertThat(WebhookParser.parse(Posts.ofChanges(Posts.change(odd, parts)), NOW))
          .singleElement()
          .satisfies(it -> assertThat(it.phoneNumberId()).isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'\"1795000000\"', 2026-11-18T11:06:40Z",
    "1795000000, 2026-11-18T11:06:40Z",
    "'\"1795222800\"', 2026-11-21T01:00:00Z",
    "'\"1795222801\"', 2026-11-20T01:00:00Z",
    "'\"1794531600\"', 2026-11-13T01:00:00Z",
    "'\"1794531599\"', 2026-11-20T01:00:00Z",
    "'\"99999999999\"', 2026-11-20T01:00:00Z",
    "'\"999999999999999999999\"', 2026-11-20T01:00:00Z",
    "-5, 2026-11-20T01:00:00Z",
    "1.5, 2026-11-20T01:00:00Z",
    "'\"besok\"', 2026-11-20T01:00:00Z",
    "null, 2026-11-20T01:00:00Z",
    "[], 2026-11-20T01:00:00Z"
  })
  void believesOnlyPossibleTimes(String timestamp, Instant expected) {
    assertThat(message("\"type\": \"text\", \"timestamp\": " + timestamp).at()).isEqualTo(expected);
  }

  private static Content content(String parts) {
    return message(parts).content();
  }

  private static Incoming.Message message(String parts) {
    return (Incoming.Message) only(Posts.ofMessage(messageOf(parts)));
  }

  private static String messageOf(String parts) {
    return "{\"from\": \"6281310000002\", \"id\": \"wamid.a\", " + parts + "}";
  }

  private static Incoming only(JsonNode post) {
    return assertThat(incoming(post)).singleElement().actual();
  }

  private static List<Incoming> incoming(JsonNode post) {
    List<Delivery> deliveries = WebhookParser.parse(post, NOW);
    assertThat(deliveries).hasSize(1);
    return deliveries.getFirst().incoming();
  }
}
