package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class GraphReaderTests {
  private static final String TO = "'messaging_product':'whatsapp','to':'+6281310000002',";
  private static final Template ALERT =
      GraphBodies.template(
          "pemberitahuan",
          Optional.empty(),
          "Ada kabar untuk kasus {{1}}, masuk pukul {{2}}. Mohon ditanggapi.",
          new Template.Button.Reply("Terima"),
          new Template.Button.Reply("Alihkan"));

  private final GraphReader reader =
      new GraphReader(new Templates(List.of(ALERT)), "900000000000001"::equals);

  @Test
  void acceptsAText() {
    GraphRequest.Send send =
        sent(TO + "'type':'text','text':{'body':'Halo Ibu'},'biz_opaque_callback_data':'m-7'");

    assertThat(send.to().value()).isEqualTo("+6281310000002");
    assertThat(send.callback()).contains("m-7");
    assertThat(send.content()).isEqualTo(Bubbles.text("Halo Ibu"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"6281310000002", "+62 813-1000-0002", "+62 (813) 10000002"})
  void readsANumberAsPeopleWriteIt(String to) {
    GraphRequest.Send send =
        sent("'messaging_product':'whatsapp','to':'" + to + "','text':{'body':'x'}");

    assertThat(send.to().value()).isEqualTo("+6281310000002");
    assertThat(send.input()).isEqualTo(to);
  }

  @Test
  void acceptsThreeButtonsOfTwentyCharacters() {
    String title = "x".repeat(19);

    GraphRequest.Send send = sent(TO + interactive("Apa kabar?", title + "1", title + "2", "c"));

    assertThat(send.content())
        .isInstanceOfSatisfying(
            Content.Interactive.class, content -> assertThat(content.buttons()).hasSize(3));
  }

  @Test
  void fillsATemplateAndKeepsTheServicesPayloads() {
    GraphRequest.Send send =
        sent(
            TO
                + template(
                    "pemberitahuan",
                    "id",
                    body("K-001", "14.02") + "," + payload(0, "accept:K-001-1")));

    assertThat(send.content())
        .isInstanceOfSatisfying(
            Content.FromTemplate.class,
            content -> {
              assertThat(content.body().clear())
                  .isEqualTo("Ada kabar untuk kasus K-001, masuk pukul 14.02. Mohon ditanggapi.");
              assertThat(content.buttons())
                  .containsExactly(
                      new QuickReply("accept:K-001-1", "Terima"),
                      new QuickReply("Alihkan", "Alihkan"));
            });
  }

  @Test
  void readsTheMarkOfReadingWithTyping() {
    assertThat(
            read(
                "'messaging_product':'whatsapp','status':'read','message_id':'wamid.a',"
                    + "'typing_indicator':{'type':'text'}"))
        .isEqualTo(new GraphRequest.MarkRead("wamid.a", true));
    assertThat(read("'messaging_product':'whatsapp','status':'read','message_id':'wamid.a'"))
        .isEqualTo(new GraphRequest.MarkRead("wamid.a", false));
  }

  @Test
  void keepsTheMessageThatIsAnswered() {
    assertThat(sent(TO + "'context':{'message_id':'wamid.q'},'text':{'body':'x'}").inReplyTo())
        .isEqualTo(Optional.of("wamid.q"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          no product             | 100    | 'to':'+6281310000002','text':{'body':'x'}
          no recipient           | 100    | 'messaging_product':'whatsapp','text':{'body':'x'}
          no user id             | 131009 | 'messaging_product':'whatsapp','recipient':'siapa','text':{'body':'x'}
          not a number           | 131009 | 'messaging_product':'whatsapp','to':'siapa','text':{'body':'x'}
          a group                | 131009 | TO 'recipient_type':'group','text':{'body':'x'}
          no text                | 100    | TO 'type':'text'
          an empty text          | 100    | TO 'type':'text','text':{'body':' '}
          an unknown kind        | 131051 | TO 'type':'hologram','hologram':{}
          a kind of another time | 131051 | TO 'type':'interactive','interactive':{'type':'flow'}
          no message to mark     | 131008 | 'messaging_product':'whatsapp','status':'read'
          marked as eaten        | 131009 | 'messaging_product':'whatsapp','status':'eaten','message_id':'wamid.a'
          typing a picture       | 131009 | 'messaging_product':'whatsapp','status':'read','message_id':'a','typing_indicator':{'type':'image'}
          no template name       | 131008 | TO 'type':'template','template':{'language':{'code':'id'}}
          an unknown template    | 132001 | TO 'type':'template','template':{'name':'lain','language':{'code':'id'}}
          an unknown language    | 132001 | TO 'type':'template','template':{'name':'pemberitahuan','language':{'code':'jv'}}
          too few parameters     | 132000 | TO 'type':'template','template':{'name':'pemberitahuan','language':{'code':'id'}}
          """)
  void refuses(String what, int code, String body) {
    assertThat(refusal(body.replace("TO ", TO))).as(what).isEqualTo(code);
  }

  @Test
  void refusesATextOfMoreThan4096Characters() {
    assertThat(refusal(TO + "'text':{'body':'" + "x".repeat(4097) + "'}")).isEqualTo(100);
    assertThat(read(TO + "'text':{'body':'" + "x".repeat(4096) + "'}"))
        .isInstanceOf(GraphRequest.Send.class);
  }

  @Test
  void refusesAQuestionOfMoreThan1024Characters() {
    assertThat(refusal(TO + interactive("x".repeat(1025), "Ya"))).isEqualTo(131009);
  }

  @Test
  void refusesFourButtonsNoButtonsLongTitlesAndTwins() {
    assertThat(refusal(TO + interactive("?", "a", "b", "c", "d"))).isEqualTo(131009);
    assertThat(refusal(TO + interactive("?"))).isEqualTo(131009);
    assertThat(refusal(TO + interactive("?", "x".repeat(21)))).isEqualTo(131009);
    assertThat(refusal(TO + interactive("?", "Ya", "Ya"))).isEqualTo(131009);
  }

  @Test
  void refusesCallbackDataOfMoreThan512Characters() {
    String long513 = "x".repeat(513);

    assertThat(refusal(TO + "'text':{'body':'x'},'biz_opaque_callback_data':'" + long513 + "'"))
        .isEqualTo(100);
  }

  @Test
  void refusesParametersThatMetaRefuses() {
    assertThat(refusal(TO + template("pemberitahuan", "id", body("K-001", "a", "b"))))
        .isEqualTo(132000);
    assertThat(refusal(TO + template("pemberitahuan", "id", body("K\\n1", "14.02"))))
        .isEqualTo(132018);
    assertThat(refusal(TO + template("pemberitahuan", "id", body("K     1", "14.02"))))
        .isEqualTo(132018);
    assertThat(
            refusal(
                TO + template("pemberitahuan", "id", body("K", "14.02") + "," + payload(2, "x"))))
        .isEqualTo(132012);
  }

  private GraphRequest.Send sent(String body) {
    return (GraphRequest.Send) read(body);
  }

  private int refusal(String body) {
    return ((GraphRequest.Refused) read(body)).error().code();
  }

  private GraphRequest read(String body) {
    return reader.read(JsonMapper.shared().readTree("{" + body.replace('\'', '"') + "}"));
  }

  private static String interactive(String body, String... titles) {
    List<String> buttons =
        List.of(titles).stream()
            .map(t -> "{'type':'reply','reply':{'id':'" + t + "','title':'" + t + "'}}")
            .toList();
    return "'type':'interactive','interactive':{'type':'button','body':{'text':'%s'},'action':{'buttons':[%s]}}"
        .formatted(body, String.join(",", buttons));
  }

  private static String template(String name, String language, String components) {
    return "'type':'template','template':{'name':'%s','language':{'code':'%s'},'components':[%s]}"
        .formatted(name, language, components);
  }

  private static String body(String... parameters) {
    List<String> texts =
        List.of(parameters).stream().map(p -> "{'type':'text','text':'" + p + "'}").toList();
    return "{'type':'body','parameters':[" + String.join(",", texts) + "]}";
  }

  private static String payload(int index, String payload) {
    return "{'type':'button','sub_type':'quick_reply','index':'%d','parameters':[{'type':'payload','payload':'%s'}]}"
        .formatted(index, payload);
  }
}
