package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.Sensitive;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessageWebhookTests {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Person SRI =
      Person.of(new DemoPhone(Bubbles.SRI, "Ibu Sri", "family", "IS"));
  private static final Person USERNAME_ONLY =
      new Person(
          new Sensitive("ID.42"),
          List.of(),
          "ID.42",
          Optional.of(new Sensitive("ibusri")),
          new Sensitive("Ibu Sri"),
          "family",
          "IS");

  private final Shelf shelf = new Shelf(Clock.fixed(Bubbles.NOON, ZoneOffset.UTC));
  private final MessageWebhook webhook = new MessageWebhook(shelf);

  static Stream<Arguments> contents() {
    Sensitive words = new Sensitive("Baik");
    return Stream.of(
        Arguments.of(Bubbles.text("halo bu"), "{'type':'text','text':{'body':'halo bu'}}"),
        Arguments.of(
            new Content.Pressed("ok", words),
            "{'type':'interactive','interactive':{'type':'button_reply','button_reply':{'id':'ok','title':'Baik'}}}"),
        Arguments.of(
            new Content.Picked("ok", words, Optional.of(words)),
            "{'type':'interactive','interactive':{'type':'list_reply','list_reply':{'id':'ok','title':'Baik','description':'Baik'}}}"),
        Arguments.of(
            new Content.TemplatePressed("accept:1", words),
            "{'type':'button','button':{'payload':'accept:1','text':'Baik'}}"),
        Arguments.of(
            new Content.Location(-0.5, 109.25, Optional.of(words), Optional.empty()),
            "{'type':'location','location':{'latitude':-0.5,'longitude':109.25,'name':'Baik'}}"),
        Arguments.of(
            new Content.Cards(
                List.of(new Content.Card(words, Optional.of(new Sensitive("+6281")))), true),
            "{'type':'contacts','origin':'contact_request','contacts':[{'name':{'formatted_name':'Baik','first_name':'Baik'},"
                + "'phones':[{'phone':'+6281','wa_id':'6281','type':'MOBILE'}]}]}"),
        Arguments.of(
            new Content.Reaction("wamid.z", "👍"),
            "{'type':'reaction','reaction':{'message_id':'wamid.z','emoji':'👍'}}"),
        Arguments.of(
            new Content.Reaction("wamid.z", ""),
            "{'type':'reaction','reaction':{'message_id':'wamid.z'}}"),
        Arguments.of(
            new Content.Edit("wamid.z", words),
            "{'type':'edit','edit':{'original_message_id':'wamid.z','message':{'type':'text','text':{'body':'Baik'}}}}"),
        Arguments.of(
            new Content.Revoke("wamid.z"),
            "{'type':'revoke','revoke':{'original_message_id':'wamid.z'}}"),
        Arguments.of(new Content.Welcome(), "{'type':'request_welcome'}"));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void writesWhatAPhoneDoesInMetasShape(Content content, String expected) {
    Bubble bubble =
        Bubble.fromPhone(
            "wamid.x", Bubbles.NUMBER, Bubbles.SRI, content, Optional.of("wamid.q"), Bubbles.NOON);

    assertThat(written(bubble, SRI))
        .isEqualTo(
            json(
                """
                {'object':'whatsapp_business_account','entry':[{'id':'900','changes':[{'field':'messages',
                'value':{'messaging_product':'whatsapp',
                'metadata':{'display_phone_number':'6281100000000','phone_number_id':'106'},
                'contacts':[{'profile':{'name':'Ibu Sri'},'wa_id':'6281310000002','user_id':'%s'}],
                'messages':[{'context':{'from':'6281100000000','id':'wamid.q'},'from':'6281310000002',
                'from_user_id':'%s','id':'wamid.x','timestamp':'1795410000',%s]}}]}]}
                """
                    .formatted(SRI.userId(), SRI.userId(), expected.substring(1))));
  }

  @Test
  void namesNoNumberOfWhoeverShowsNone() {
    JsonNode value = value(Bubbles.from("ID.42", "wamid.x", Bubbles.NOON), USERNAME_ONLY);

    assertThat(value.at("/contacts/0"))
        .isEqualTo(json("{'profile':{'name':'Ibu Sri','username':'ibusri'},'user_id':'ID.42'}"));
    assertThat(value.at("/messages/0/from_user_id").asString()).isEqualTo("ID.42");
    assertThat(value.at("/messages/0").has("from")).isFalse();
  }

  @Test
  void describesAFileByWhatItsBytesAre() {
    Bubble bubble =
        Bubbles.from(Bubbles.SRI, "wamid.x", new Content.Voice("123456789012345"), Bubbles.NOON);
    shelf.drawOf(bubble);

    JsonNode audio = value(bubble, SRI).at("/messages/0/audio");

    assertThat(audio.path("sha256").asString())
        .isEqualTo(shelf.find("123456789012345").orElseThrow().sha256());
    assertThat(audio.path("voice").asBoolean()).isTrue();
    assertThat(audio.path("mime_type").asString()).isEqualTo("audio/ogg; codecs=opus");
  }

  @Test
  void tellsOfANewNumberAsASystemMessageWithoutContacts() {
    Person moved = SRI.movedTo(Bubbles.BUDI);
    Content.Moved content =
        new Content.Moved(
            new Sensitive("6281310000002"), new Sensitive("6281310000001"), SRI.userId());

    JsonNode value = value(Bubbles.from(Bubbles.BUDI, "wamid.x", content, Bubbles.NOON), moved);

    assertThat(value.has("contacts")).isFalse();
    assertThat(value.at("/messages/0/from").asString()).isEqualTo("6281310000002");
    assertThat(value.at("/messages/0/system"))
        .isEqualTo(
            json(
                """
                {'body':'User Ibu Sri changed from 6281310000002 to 6281310000001','wa_id':'6281310000001',
                'user_id':'%s','previous_user_id':'%s','type':'user_changed_number'}
                """
                    .formatted(moved.userId(), SRI.userId())));
  }

  @Test
  void tellsOfANewUserIdWithoutAnyNumber() {
    Person moved = USERNAME_ONLY.movedTo(Bubbles.BUDI);
    Content.Moved content =
        new Content.Moved(new Sensitive("ID.42"), new Sensitive(moved.userId()), "ID.42");

    JsonNode message =
        value(Bubbles.from(moved.userId(), "wamid.x", content, Bubbles.NOON), moved)
            .at("/messages/0");

    assertThat(message.toString()).doesNotContain("628");
    assertThat(message.at("/system/type").asString()).isEqualTo("user_changed_user_id");
    assertThat(message.at("/system/previous_user_id").asString()).isEqualTo("ID.42");
  }

  @Test
  void writesACallInItsOwnField() {
    JsonNode change =
        written(Bubbles.from(Bubbles.SRI, "wamid.x", new Content.Call(), Bubbles.NOON), SRI)
            .at("/entry/0/changes/0");

    assertThat(change.path("field").asString()).isEqualTo("calls");
    assertThat(change.at("/value/calls/0/from").asString()).isEqualTo("6281310000002");
  }

  @Test
  void writesAStatusWithTheServicesOwnId() {
    Bubble bubble = Bubbles.to(Bubbles.SRI, "wamid.y", Bubbles.text("Halo"));

    assertThat(status(bubble, SRI, Progress.DELIVERED, Optional.empty()).at("/statuses/0"))
        .isEqualTo(
            json(
                """
                {'id':'wamid.y','status':'delivered','timestamp':'1795410000',
                'recipient_id':'6281310000002','recipient_user_id':'%s','biz_opaque_callback_data':'m-1',
                'pricing':{'billable':true,'pricing_model':'PMP','type':'regular','category':'service'}}
                """
                    .formatted(SRI.userId())));
  }

  @Test
  void writesAFailureWithItsReasonAndWithoutContacts() {
    Bubble bubble = Bubbles.to(Bubbles.SRI, "wamid.y", Bubbles.text("Halo"));

    JsonNode value =
        status(bubble, USERNAME_ONLY, Progress.FAILED, Optional.of(GraphError.of(131026)));

    assertThat(value.has("contacts")).isFalse();
    assertThat(value.at("/statuses/0/errors/0/code").asInt()).isEqualTo(131026);
    assertThat(value.at("/statuses/0").has("recipient_id")).isFalse();
    assertThat(value.at("/statuses/0/recipient_user_id").asString()).isEqualTo("ID.42");
  }

  @Test
  void escapesWhatIsNotAsciiAsMetaDoes() {
    Bubble bubble = Bubbles.from(Bubbles.SRI, "wamid.x", Bubbles.text("sedih 😢"), Bubbles.NOON);

    String body = new String(webhook.of(bubble, SRI, Bubbles.BUSINESS), StandardCharsets.UTF_8);

    assertThat(body).contains("sedih \\uD83D\\uDE22").isASCII();
  }

  private JsonNode value(Bubble bubble, Person person) {
    return written(bubble, person).at("/entry/0/changes/0/value");
  }

  private JsonNode written(Bubble bubble, Person person) {
    return JSON.readTree(webhook.of(bubble, person, Bubbles.BUSINESS));
  }

  private static JsonNode status(
      Bubble bubble, Person person, Progress reached, Optional<GraphError> error) {
    StatusWebhook.Status status =
        new StatusWebhook.Status(bubble, person, reached, error, Bubbles.NOON);
    return JSON.readTree(StatusWebhook.of(List.of(status), Bubbles.BUSINESS))
        .at("/entry/0/changes/0/value");
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text.replace('\'', '"'));
  }
}
