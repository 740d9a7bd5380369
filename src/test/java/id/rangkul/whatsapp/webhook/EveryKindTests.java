package id.rangkul.whatsapp.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.inbox.AccountNews;
import id.rangkul.inbox.Content;
import id.rangkul.inbox.DeliveryStatus;
import id.rangkul.inbox.Incoming;
import id.rangkul.inbox.MediaKind;
import id.rangkul.inbox.Pricing;
import id.rangkul.shared.Address;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Wamid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// One payload of every kind that Meta delivers, read as what it is.
class EveryKindTests {
  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
  private static final Instant SAID = Instant.ofEpochSecond(1_795_000_000L);
  private static final Address MOTHER = new Address.Phone("+6281310000002");
  private static final Address MOTHER_NEW = new Address.Phone("+6285710000009");
  private static final Address NAMELESS = new Address.UserId("ID.77441100223");
  private static final Address NAMELESS_NEW = new Address.UserId("ID.99000111222");
  private static final String DIGEST = "Zm90byBydW1haCBkaSBwaW5nZ2lyIHN1bmdhaSBrYXA=";

  static Stream<Arguments> readsWhatAMessageHolds() {
    return Stream.of(
        Arguments.of(
            "a text",
            "\"type\": \"text\", \"text\": {\"body\": \"Bu, hari ini aman\"}",
            new Content.Text(new Sensitive("Bu, hari ini aman"))),
        Arguments.of(
            "a text that came from an advertisement",
            """
            "referral": {"source_type": "ad", "source_id": "1", "headline": "Pendampingan"},
            "type": "text", "text": {"body": "Mau tanya"}
            """,
            new Content.Text(new Sensitive("Mau tanya"))),
        Arguments.of(
            "a text about something in a catalogue",
            """
            "context": {"from": "622150000", "id": "wamid.kita",
              "referred_product": {"catalog_id": "7", "product_retailer_id": "kue"}},
            "type": "text", "text": {"body": "Masih ada?"}
            """,
            new Content.Text(new Sensitive("Masih ada?"))),
        Arguments.of(
            "a quick reply of a template",
            "\"type\": \"button\", \"button\": {\"payload\": \"mulai\", \"text\": \"Mulai\"}",
            new Content.Pressed("mulai", new Sensitive("Mulai"))),
        Arguments.of(
            "a reply button",
            """
            "type": "interactive", "interactive": {"type": "button_reply",
              "button_reply": {"id": "aman", "title": "Aman"}}
            """,
            new Content.Pressed("aman", new Sensitive("Aman"))),
        Arguments.of(
            "a row of a list",
            """
            "type": "interactive", "interactive": {"type": "list_reply",
              "list_reply": {"id": "tidur", "title": "Tidur", "description": "Semalam"}}
            """,
            new Content.Pressed("tidur", new Sensitive("Tidur"))),
        Arguments.of(
            "a form's answers",
            """
            "type": "interactive", "interactive": {"type": "nfm_reply",
              "nfm_reply": {"name": "flow", "body": "Sent", "response_json": "{\\"a\\":1}"}}
            """,
            new Content.FormReply(new Sensitive("{\"a\":1}"))),
        Arguments.of(
            "a picture",
            """
            "type": "image", "image": {"id": "551", "mime_type": "image/jpeg", "sha256": "%s",
              "caption": "Rumah kami"}
            """
                .formatted(DIGEST),
            new Content.Media(
                MediaKind.IMAGE,
                "551",
                "image/jpeg",
                Optional.of(DIGEST),
                Optional.of(new Sensitive("Rumah kami")))),
        Arguments.of(
            "a voice note",
            """
            "type": "audio", "audio": {"id": "552", "mime_type": "audio/ogg; codecs=opus",
              "sha256": "%s", "voice": true}
            """
                .formatted(DIGEST),
            new Content.Media(
                MediaKind.VOICE,
                "552",
                "audio/ogg; codecs=opus",
                Optional.of(DIGEST),
                Optional.empty())),
        Arguments.of(
            "a place",
            """
            "type": "location", "location": {"latitude": -0.0263, "longitude": 109.3425,
              "name": "Balai Kampung", "address": "Jalan Sungai 4"}
            """,
            new Content.Place(
                new Sensitive("-0.0263, 109.3425"),
                Optional.of(new Sensitive("Balai Kampung, Jalan Sungai 4")))),
        Arguments.of(
            "cards of people",
            """
            "type": "contacts", "contacts": [
              {"name": {"formatted_name": "Pak RT", "first_name": "RT"},
               "phones": [{"phone": "+62 811-0000-01", "wa_id": "62811000001"}, {"type": "HOME"}]},
              {"org": {"company": "Puskesmas"}, "phones": [{"phone": "0561-000"}]}]
            """,
            new Content.Cards(
                List.of(new Sensitive("Pak RT: +62 811-0000-01"), new Sensitive("0561-000")))),
        Arguments.of(
            "a reaction",
            "\"type\": \"reaction\", \"reaction\": {\"message_id\": \"wamid.kita\", \"emoji\": \"👍\"}",
            new Content.Reaction(new Sensitive("👍"))),
        Arguments.of(
            "an order",
            "\"type\": \"order\", \"order\": {\"catalog_id\": \"7\", \"product_items\": []}",
            new Content.Order(new Sensitive("{\"catalog_id\":\"7\",\"product_items\":[]}"))),
        Arguments.of(
            "a chat that was opened", "\"type\": \"request_welcome\"", new Content.Opened()),
        Arguments.of(
            "a changed message",
            """
            "type": "edit", "edit": {"original_message_id": "wamid.lama",
              "message": {"type": "text", "text": {"body": "maksud saya besok"}}}
            """,
            new Content.Edited(
                new Wamid("wamid.lama"), new Content.Text(new Sensitive("maksud saya besok")))),
        Arguments.of(
            "a deleted message",
            "\"type\": \"revoke\", \"revoke\": {\"original_message_id\": \"wamid.lama\"}",
            new Content.Revoked(new Wamid("wamid.lama"))),
        Arguments.of(
            "what Meta cannot hand over",
            "\"type\": \"unsupported\", \"errors\": [{\"code\": 131051, \"title\": \"unknown\"}]",
            new Content.Withheld("131051")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void readsWhatAMessageHolds(String name, String parts, Content content) {
    assertThat(only(Posts.ofMessage(from(MOTHER, parts))))
        .isInstanceOfSatisfying(
            Incoming.Message.class,
            it -> {
              assertThat(it.content()).isEqualTo(content);
              assertThat(it.from()).containsExactly(MOTHER);
              assertThat(it.at()).isEqualTo(SAID);
            });
  }

  @Test
  void readsAMessageOfSomebodyWithoutANumber() {
    JsonNode post =
        Posts.ofParts(
            """
            "contacts": [{"profile": {"name": "Sri", "username": "sri"}, "user_id": "%1$s"}],
            "messages": [{"from_user_id": "%1$s", "id": "wamid.baru", "timestamp": "1795000000",
              "type": "text", "text": {"body": "halo"}}]
            """
                .formatted(NAMELESS.value()));

    assertThat(only(post))
        .isEqualTo(
            new Incoming.Message(
                SAID,
                new Wamid("wamid.baru"),
                List.of(NAMELESS),
                Optional.empty(),
                new Content.Text(new Sensitive("halo"))));
  }

  @Test
  void readsThatSomebodyHasANewNumber() {
    String system =
        """
        "type": "system", "system": {"type": "user_changed_number", "wa_id": "6285710000009",
          "body": "User Sri changed from 6281310000002 to 6285710000009"}
        """;

    assertThat(only(Posts.ofMessage(from(MOTHER, system))))
        .isEqualTo(
            new Incoming.Moved(
                SAID, new Wamid("wamid.baru"), List.of(MOTHER), List.of(MOTHER_NEW)));
  }

  @Test
  void readsThatSomebodyHasANewUserId() {
    String system =
        """
        {"from_user_id": "%s", "id": "wamid.baru", "timestamp": "1795000000", "type": "system",
         "system": {"type": "user_changed_user_id", "user_id": "%s"}}
        """
            .formatted(NAMELESS.value(), NAMELESS_NEW.value());

    assertThat(only(Posts.ofMessage(system)))
        .isEqualTo(
            new Incoming.Moved(
                SAID, new Wamid("wamid.baru"), List.of(NAMELESS), List.of(NAMELESS_NEW)));
  }

  @Test
  void readsANewUserIdFromItsOwnField() {
    JsonNode post =
        Posts.ofChanges(
            Posts.change(
                    Posts.NUMBER,
                    """
                    "user_id_update": [{"wa_id": "6281310000002", "timestamp": "1795000000",
                      "user_id": {"previous": "%s", "current": "%s"}}]
                    """
                        .formatted(NAMELESS.value(), NAMELESS_NEW.value()))
                .replace("\"field\": \"messages\"", "\"field\": \"user_id_update\""));

    assertThat(only(post))
        .isInstanceOfSatisfying(
            Incoming.Moved.class,
            it -> {
              assertThat(it.from()).containsExactly(NAMELESS);
              assertThat(it.to()).containsExactly(MOTHER, NAMELESS_NEW);
              assertThat(it.wamid().value()).doesNotContain(NAMELESS.value());
            });
  }

  @Test
  void readsACall() {
    JsonNode post = calls("connect");

    assertThat(only(post))
        .isEqualTo(
            new Incoming.Message(
                SAID,
                new Wamid("wacid.telepon"),
                List.of(MOTHER),
                Optional.empty(),
                new Content.Call()));
  }

  @Test
  void keepsTheEndOfACall() {
    assertThat(only(calls("terminate")))
        .isInstanceOfSatisfying(
            Incoming.Unknown.class, it -> assertThat(it.kind()).isEqualTo("calls"));
  }

  private static JsonNode calls(String event) {
    return Posts.ofChanges(
        Posts.change(
                Posts.NUMBER,
                """
                "calls": [{"id": "wacid.telepon", "from": "6281310000002", "to": "622150000",
                  "event": "%s", "direction": "USER_INITIATED", "timestamp": "1795000000"}]
                """
                    .formatted(event))
            .replace("\"field\": \"messages\"", "\"field\": \"calls\""));
  }

  @Test
  void keepsWhatIsSaidInAGroup() {
    String message =
        from(MOTHER, "\"group_id\": \"g7\", \"type\": \"text\", \"text\": {\"body\": \"a\"}");

    assertThat(only(Posts.ofMessage(message)))
        .isInstanceOfSatisfying(
            Incoming.OfGroup.class, it -> assertThat(it.kind()).isEqualTo("group_message"));
  }

  @ParameterizedTest
  @CsvSource({
    "group_lifecycle_update, group_create",
    "group_participants_update, group_participants_remove",
    "group_settings_update, group_settings_update"
  })
  void keepsGroupEvents(String field, String type) {
    JsonNode post =
        Posts.ofChanges(
            Posts.change(
                    Posts.NUMBER,
                    "\"groups\": [{\"timestamp\": \"1795000000\", \"group_id\": \"g7\", \"type\": \"%s\"}]"
                        .formatted(type))
                .replace("\"field\": \"messages\"", "\"field\": \"" + field + "\""));

    assertThat(only(post))
        .isInstanceOfSatisfying(
            Incoming.OfGroup.class, it -> assertThat(it.kind()).isEqualTo(field));
  }

  @Test
  void readsWhomAStatusIsAboutAndWhatItCost() {
    JsonNode post =
        Posts.ofStatus(
            """
            {"id": "wamid.kita", "status": "delivered", "timestamp": "1795000000",
             "recipient_id": "6281310000002", "recipient_user_id": "%s",
             "recipient_parent_user_id": "ID.ENT.5500",
             "pricing": {"billable": true, "pricing_model": "PMP", "type": "regular",
               "category": "utility"}}
            """
                .formatted(NAMELESS.value()));

    assertThat(only(post))
        .isEqualTo(
            new Incoming.Status(
                SAID,
                new Wamid("wamid.kita"),
                Optional.empty(),
                DeliveryStatus.DELIVERED,
                Optional.empty(),
                List.of(MOTHER, NAMELESS),
                Optional.of(new Pricing(true, "utility"))));
  }

  @Test
  void readsAFailedStatusWithoutAnyContact() {
    JsonNode post =
        Posts.ofStatus(
            """
            {"id": "wamid.kita", "status": "failed", "timestamp": "1795000000",
             "errors": [{"code": 131049, "title": "not delivered", "href": "/x"}]}
            """);

    assertThat(only(post))
        .isInstanceOfSatisfying(
            Incoming.Status.class,
            it -> {
              assertThat(it.error()).contains("131049 not delivered");
              assertThat(it.to()).isEmpty();
            });
  }

  static Stream<Arguments> readsWhatIsAboutOurAccount() {
    return Stream.of(
        Arguments.of(
            "message_template_status_update",
            """
            {"event": "PAUSED", "message_template_id": 7, "message_template_name": "sapaan",
             "message_template_language": "id", "reason": "NONE",
             "other_info": {"title": "FIRST_PAUSE"}}
            """,
            new AccountNews.TemplateStatus("sapaan", "id", "PAUSED", Optional.empty())),
        Arguments.of(
            "message_template_status_update",
            """
            {"event": "REJECTED", "message_template_name": "sapaan",
             "message_template_language": "en-US", "reason": "INCORRECT_CATEGORY"}
            """,
            new AccountNews.TemplateStatus(
                "sapaan", "en_US", "REJECTED", Optional.of("INCORRECT_CATEGORY"))),
        Arguments.of(
            "message_template_quality_update",
            """
            {"previous_quality_score": "GREEN", "new_quality_score": "RED",
             "message_template_name": "sapaan", "message_template_language": "id"}
            """,
            new AccountNews.TemplateQuality("sapaan", "id", "RED")),
        Arguments.of(
            "template_category_update",
            """
            {"previous_category": "UTILITY", "new_category": "MARKETING",
             "message_template_name": "sapaan", "message_template_language": "id"}
            """,
            new AccountNews.TemplateCategory("sapaan", "id", "MARKETING")),
        Arguments.of(
            "phone_number_quality_update",
            """
            {"display_phone_number": "622150000", "event": "DOWNGRADE", "current_limit": "TIER_250"}
            """,
            new AccountNews.NumberQuality("DOWNGRADE", Optional.of("TIER_250"))),
        Arguments.of(
            "account_update",
            "{\"event\": \"ACCOUNT_RESTRICTION\", \"restriction_info\": []}",
            new AccountNews.Account("account_update", "ACCOUNT_RESTRICTION")),
        Arguments.of(
            "account_review_update",
            "{\"decision\": \"REJECTED\"}",
            new AccountNews.Account("account_review_update", "REJECTED")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void readsWhatIsAboutOurAccount(String field, String value, AccountNews news) {
    assertThat(only(ofField(field, value))).isEqualTo(new Incoming.OfAccount(NOW, news));
  }

  @ParameterizedTest
  @CsvSource({"message_template_status_update", "user_preferences", "flows", "user_id_update"})
  void keepsOfTheAccountWhatItCannotRead(String field) {
    assertThat(only(ofField(field, "{\"event\": {}}")))
        .isInstanceOfSatisfying(
            Incoming.Unknown.class, it -> assertThat(it.kind()).isEqualTo(field));
  }

  private static JsonNode ofField(String field, String value) {
    return Posts.ofChanges("{\"field\": \"%s\", \"value\": %s}".formatted(field, value));
  }

  private static String from(Address sender, String parts) {
    return """
    {"from": "%s", "id": "wamid.baru", "timestamp": "1795000000", %s}
    """
        .formatted(sender.value().substring(1), parts);
  }

  private static Incoming only(JsonNode post) {
    List<Incoming> all =
        WebhookParser.parse(post, NOW).stream().flatMap(it -> it.incoming().stream()).toList();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }
}
