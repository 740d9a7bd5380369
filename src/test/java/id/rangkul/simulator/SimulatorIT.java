package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = SimulatorOnAPort.class,
    properties = "rangkul.demo=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatorIT {
  @LocalServerPort private int port;
  @Autowired private HeardWebhooks heard;
  @Autowired private SimulatedWhatsApp whatsApp;
  private Desktop desk;

  private final String phone = Desktop.freshPhone();

  @BeforeAll
  void open() {
    desk = new Desktop(port);
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void knowsItsOwnPort() {
    assertThat(whatsApp.base()).hasToString("http://localhost:" + port + "/simulator/graph");
  }

  @Test
  void answersAsMetaWhereTheWindowIsOpen() throws Exception {
    String mother = Desktop.freshPhone();
    desk.write(mother, "{'text':'halo bu'}");

    HttpResponse<String> answer =
        desk.graph("{'messaging_product':'whatsapp','to':'" + mother + "','text':{'body':'Halo'}}");

    JsonNode body = Desktop.json(answer);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(body.at("/contacts/0/input").asString()).isEqualTo(mother);
    assertThat(body.at("/contacts/0/wa_id").asString()).isEqualTo(mother.substring(1));
    assertThat(body.at("/messages/0/id").asString()).startsWith("wamid.");
    assertThat(body.at("/messages/0/message_status").asString()).isEqualTo("accepted");
  }

  @Test
  void refusesFreeTextToSomebodyWhoHasNotWritten() throws Exception {
    HttpResponse<String> answer =
        desk.graph("{'messaging_product':'whatsapp','to':'+6281320000001','text':{'body':'Halo'}}");

    JsonNode error = Desktop.json(answer).path("error");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(error.path("code").asInt()).isEqualTo(131047);
    assertThat(error.path("type").asString()).isEqualTo("OAuthException");
    assertThat(error.at("/error_data/messaging_product").asString()).isEqualTo("whatsapp");
    assertThat(error.path("fbtrace_id").asString()).isNotBlank();
  }

  @Test
  void refusesAForeignToken() throws Exception {
    HttpResponse<String> answer =
        desk.post("/graph/v25.0/" + SimulatorOnAPort.NUMBER + "/messages", "{}", "lain");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(Desktop.json(answer).at("/error/code").asInt()).isEqualTo(190);
  }

  @Test
  void refusesAnUnknownNumberAndAnUnknownVersion() throws Exception {
    JsonNode number = Desktop.json(desk.post("/graph/v25.0/1/messages", "{}", "kunci-uji"));
    JsonNode version =
        Desktop.json(
            desk.post("/graph/latest/" + SimulatorOnAPort.NUMBER + "/messages", "{}", "kunci-uji"));

    assertThat(number.at("/error/code").asInt()).isEqualTo(100);
    assertThat(number.at("/error/error_subcode").asInt()).isEqualTo(33);
    assertThat(version.at("/error/code").asInt()).isEqualTo(2500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "7", "null", "halo"})
  void refusesWhatIsNoMessage(String body) throws Exception {
    HttpResponse<String> answer = desk.graph(body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Desktop.json(answer).at("/error/code").asInt()).isEqualTo(100);
  }

  @Test
  void tellsTheServiceThatAMessageWasSentDeliveredAndRead() throws Exception {
    String mother = Desktop.freshPhone();
    desk.write(mother, "{'text':'halo bu'}");
    heard.next(mother);

    String wamid = desk.send(mother, "'text':{'body':'Halo'},'biz_opaque_callback_data':'m-42'");

    List<String> statuses = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      JsonNode status = heard.next(mother).at("/statuses/0");
      assertThat(status.path("id").asString()).isEqualTo(wamid);
      assertThat(status.path("biz_opaque_callback_data").asString()).isEqualTo("m-42");
      statuses.add(status.path("status").asString());
    }
    assertThat(statuses).containsExactlyInAnyOrder("sent", "delivered", "read");
  }

  @Test
  void signsWhatAPhoneWritesAndNamesItsOwner() throws Exception {
    String wamid = desk.write(Bubbles.SRI, "{'text':'alhamdulillah sehat bu'}");

    JsonNode value = heard.next(Bubbles.SRI);

    assertThat(value.at("/metadata/phone_number_id").asString()).isEqualTo(SimulatorOnAPort.NUMBER);
    assertThat(value.at("/contacts/0/profile/name").asString()).isEqualTo("Ibu Sri");
    assertThat(value.at("/messages/0/id").asString()).isEqualTo(wamid);
    assertThat(value.at("/messages/0/text/body").asString()).isEqualTo("alhamdulillah sehat bu");
  }

  @Test
  void reportsThePressOfAButtonWithTheMessageItBelongsTo() throws Exception {
    String mother = Desktop.freshPhone();
    desk.write(mother, "{'text':'halo bu'}");
    heard.next(mother);
    String question =
        desk.send(
            mother,
            "'type':'interactive','interactive':{'type':'button','body':{'text':'Sehat?'},"
                + "'action':{'buttons':[{'type':'reply','reply':{'id':'ya','title':'Ya'}}]}}");

    desk.write(mother, "{'button':'ya','title':'Ya','message':'" + question + "'}");

    JsonNode pressed = nextMessage(mother);
    assertThat(pressed.at("/context/id").asString()).isEqualTo(question);
    assertThat(pressed.at("/interactive/button_reply/id").asString()).isEqualTo("ya");
    assertThat(pressed.at("/interactive/button_reply/title").asString()).isEqualTo("Ya");
  }

  @Test
  void reportsAVoiceNote() throws Exception {
    String mother = Desktop.freshPhone();

    desk.write(mother, "{'voice':true}");

    JsonNode message = nextMessage(mother);
    assertThat(message.path("type").asString()).isEqualTo("audio");
    assertThat(message.at("/audio/voice").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'picture':true}|image",
        "{'video':true,'caption':'lihat'}|video",
        "{'document':true,'filename':'jadwal.pdf'}|document",
        "{'sticker':true}|sticker",
        "{'location':{'latitude':-0.03,'longitude':109.3}}|location",
        "{'contact':true}|contacts",
        "{'contact':{'name':'Pak RT','phone':'+628120000'}}|contacts",
        "{'request_welcome':true}|request_welcome",
        "{'unsupported':true}|unsupported"
      })
  void reportsEverythingThatAPhoneCanSend(String action, String type) throws Exception {
    String mother = Desktop.freshPhone();

    desk.write(mother, action);

    assertThat(nextMessage(mother).path("type").asString()).isEqualTo(type);
  }

  @Test
  void reportsWhatIsDoneToEarlierMessages() throws Exception {
    String mother = Desktop.freshPhone();
    String first = desk.write(mother, "{'text':'halo bu'}");
    nextMessage(mother);

    desk.write(mother, "{'edit':'" + first + "','text':'halo ibu'}");
    assertThat(nextMessage(mother).at("/edit/original_message_id").asString()).isEqualTo(first);
    desk.write(mother, "{'reaction':'👍','message':'" + first + "'}");
    assertThat(nextMessage(mother).at("/reaction/emoji").asString()).isEqualTo("👍");

    JsonNode shown = shownPhone(mother).orElseThrow().path("messages");
    assertThat(shown).hasSize(1);
    assertThat(shown.at("/0/text").asString()).isEqualTo("halo ibu");
    assertThat(shown.at("/0/edited").asBoolean()).isTrue();
    assertThat(shown.at("/0/reactions/0/emoji").asString()).isEqualTo("👍");

    desk.write(mother, "{'revoke':'" + first + "'}");
    assertThat(nextMessage(mother).at("/revoke/original_message_id").asString()).isEqualTo(first);
    assertThat(shownPhone(mother).orElseThrow().at("/messages/0/text").asString()).isEmpty();
  }

  @Test
  void reportsTheChoiceOfARow() throws Exception {
    String mother = Desktop.freshPhone();
    desk.write(mother, "{'text':'halo bu'}");
    nextMessage(mother);
    String question =
        desk.send(
            mother,
            GraphBodies.list("Pilih", "{'rows':[" + GraphBodies.row("r1", "Sehat", "baik") + "]}"));

    desk.write(mother, "{'row':'r1','message':'" + question + "'}");

    assertThat(nextMessage(mother).at("/interactive/list_reply/id").asString()).isEqualTo("r1");
    assertThat(
            Desktop.json(desk.get("/phones"))
                .valueStream()
                .filter(shown -> shown.path("phone").asString().equals(mother))
                .findFirst()
                .orElseThrow()
                .at("/messages/1/menu/sections/0/rows/0/title")
                .asString())
        .isEqualTo("Sehat");
  }

  @Test
  void refusesToWriteToItself() throws Exception {
    HttpResponse<String> answer =
        desk.graph("{'messaging_product':'whatsapp','to':'+6281100000000','text':{'body':'Halo'}}");

    assertThat(Desktop.json(answer).at("/error/code").asInt()).isEqualTo(131021);
  }

  @Test
  void marksAMessageAsReadAndShowsTyping() throws Exception {
    String mother = Desktop.freshPhone();
    String wamid = desk.write(mother, "{'text':'halo bu'}");

    HttpResponse<String> answer =
        desk.graph(
            "{'messaging_product':'whatsapp','status':'read','message_id':'%s','typing_indicator':{'type':'text'}}"
                .formatted(wamid));

    assertThat(Desktop.json(answer).path("success").asBoolean()).isTrue();
    JsonNode shown = shownPhone(mother).orElseThrow();
    assertThat(shown.path("typing").asBoolean()).isTrue();
    assertThat(shown.at("/messages/0/status").asString()).isEqualTo("read");
  }

  @Test
  void listsWhatWentOutAndWhatIsOnThePhones() throws Exception {
    String mother = Desktop.freshPhone();
    desk.write(mother, "{'text':'halo bu'}");
    String wamid = desk.send(mother, "'text':{'body':'Halo *Ibu*'}");

    JsonNode sent = Desktop.json(desk.get("/messages"));
    JsonNode shown = shownPhone(mother).orElseThrow();

    assertThat(sent)
        .anySatisfy(
            message -> {
              assertThat(message.path("wamid").asString()).isEqualTo(wamid);
              assertThat(message.path("to").asString()).isEqualTo(mother);
              assertThat(message.path("type").asString()).isEqualTo("text");
              assertThat(message.path("text").asString()).isEqualTo("Halo *Ibu*");
            });
    assertThat(shown.path("role").asString()).isEqualTo("other");
    assertThat(shown.at("/messages/0/direction").asString()).isEqualTo("out");
    assertThat(shown.at("/messages/1/direction").asString()).isEqualTo("in");
    assertThat(Desktop.json(desk.get("/phones")).at("/0/name").asString()).isEqualTo("Ibu Sri");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{'text':''}",
        "{'text':7,'voice':{}}",
        "{'voice':false}",
        "{'button':'ya'}",
        "{'button':'ya','message':'wamid.unknown'}",
        "{'reaction':'baik','message':'wamid.unknown'}",
        "{'reaction':'👍','message':'wamid.unknown'}",
        "{'edit':'wamid.unknown','text':'x'}",
        "{'edit':'wamid.unknown'}",
        "{'revoke':'wamid.unknown'}",
        "{'location':{'latitude':100}}",
        "{'contact':{}}",
        "{'picture':'ya'}"
      })
  void saysWhatAPhoneCanDo(String action) throws Exception {
    HttpResponse<String> answer = desk.post("/phones/" + phone + "/messages", action);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Desktop.json(answer).path("error").asString()).endsWith(".");
  }

  @Test
  void refusesWhatIsNoPhone() throws Exception {
    assertThat(desk.post("/phones/ibu/messages", "{'text':'x'}").statusCode()).isEqualTo(400);
  }

  @Test
  void movesTimeAndAnswersWhatTimeItIs() throws Exception {
    Instant before = Instant.parse(Desktop.json(desk.get("/time")).path("now").asString());

    JsonNode answer = Desktop.json(desk.post("/time", "{'advance':'PT1H'}"));

    assertThat(Instant.parse(answer.path("now").asString()))
        .isAfterOrEqualTo(before.plus(Duration.ofHours(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{'advance':null}",
        "{'advance':''}",
        "{'advance':'besok'}",
        "{'advance':'-PT1H'}",
        "{'advance':'P9999D'}",
        "{'advance':{'hours':1}}"
      })
  void refusesToMoveTimeAnyOtherWay(String wish) throws Exception {
    HttpResponse<String> answer = desk.post("/time", wish);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Desktop.json(answer).path("error").asString()).endsWith(".");
  }

  @Test
  void servesThePageWithNothingFromElsewhere() throws Exception {
    HttpResponse<String> page = desk.get("");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'self'");
    assertThat(page.body()).contains("Rangkul").doesNotContain("https://", "style=", "onclick");
    assertThat(desk.get("/assets/app.js").statusCode()).isEqualTo(200);
    assertThat(desk.get("/assets/wallpaper.svg").statusCode()).isEqualTo(200);
  }

  private JsonNode nextMessage(String of) throws InterruptedException {
    JsonNode value = heard.next(of);
    while (!value.has("messages")) {
      value = heard.next(of);
    }
    return value.at("/messages/0");
  }

  private Optional<JsonNode> shownPhone(String number) throws Exception {
    return Desktop.json(desk.get("/phones"))
        .valueStream()
        .filter(shown -> shown.path("phone").asString().equals(number))
        .findFirst();
  }
}
