package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// What the messages endpoint takes and what it refuses, one row each. In the rows `L(n)` stands
/// for n letters.
class EveryKindOfSendTests {
  private static final String TO = "'messaging_product':'whatsapp','to':'+6281310000002',";

  private final Templates templates =
      new Templates(
          List.of(
              GraphBodies.template(
                  "kabar",
                  Optional.of(new Template.Header.Title("Kabar {{1}}")),
                  "Halo {{1}}, ada {{2}} kabar.",
                  new Template.Button.Reply("Baca"),
                  new Template.Button.Page("Buka", "https://example.org/{{1}}")),
              GraphBodies.template(
                  "gambar",
                  Optional.of(new Template.Header.File(MediaKind.IMAGE)),
                  "Ini gambarnya, semoga berguna."),
              GraphBodies.template("bernama", Optional.empty(), "Halo {{panggilan}}, apa kabar?"),
              GraphBodies.template("istirahat", Optional.empty(), "Halo semua.")
                  .with(Template.Status.PAUSED),
              GraphBodies.template("mati", Optional.empty(), "Halo semua.")
                  .with(Template.Status.DISABLED),
              GraphBodies.template("belum", Optional.empty(), "Halo semua.")
                  .with(Template.Status.PENDING)));

  private final GraphReader reader = new GraphReader(templates, "900000000000001"::equals);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          a picture by id            | Media            | 'type':'image','image':{'id':'900000000000001','caption':'ini'}
          a voice note by link       | Media            | 'type':'audio','audio':{'link':'https://example.org/a.ogg'}
          a film by link             | Media            | 'type':'video','video':{'link':'https://example.org/a.mp4'}
          a document with a name     | Media            | 'type':'document','document':{'link':'https://example.org/a.pdf','filename':'jadwal.pdf'}
          a sticker                  | Media            | 'type':'sticker','sticker':{'id':'900000000000001'}
          a place                    | Location         | 'type':'location','location':{'latitude':-0.03,'longitude':'109.3','name':'Sentra'}
          a contact card             | Cards            | 'type':'contacts','contacts':[{'name':{'formatted_name':'Rina','first_name':'Rina'},'phones':[{'phone':'+628120'}]}]
          a reaction                 | Reaction         | 'type':'reaction','reaction':{'message_id':'wamid.a','emoji':'👍'}
          a reaction taken back      | Reaction         | 'type':'reaction','reaction':{'message_id':'wamid.a','emoji':''}
          a link                     | Interactive      | 'type':'interactive','interactive':{'type':'cta_url','body':{'text':'Peta'},'action':{'name':'cta_url','parameters':{'display_text':'Buka','url':'https://example.org'}}}
          a request for a place      | LocationRequest  | 'type':'interactive','interactive':{'type':'location_request_message','body':{'text':'Di mana?'},'action':{'name':'send_location'}}
          a request for a number     | ContactRequest   | 'type':'interactive','interactive':{'type':'request_contact_info','body':{'text':'Nomornya?'},'action':{'name':'request_contact_info'}}
          buttons under a picture    | Interactive      | 'type':'interactive','interactive':{'type':'button','header':{'type':'image','image':{'id':'900000000000001'}},'body':{'text':'Ya?'},'footer':{'text':'kecil'},'action':{'buttons':[{'type':'reply','reply':{'id':'y','title':'Ya'}}]}}
          a template, all filled     | FromTemplate     | 'type':'template','template':{'name':'kabar','language':{'code':'id'},'components':[{'type':'header','parameters':[{'type':'text','text':'baik'}]},{'type':'body','parameters':[{'type':'text','text':'Ibu'},{'type':'text','text':'2'}]},{'type':'button','sub_type':'url','index':'1','parameters':[{'type':'text','text':'a'}]}]}
          a template with a picture  | FromTemplate     | 'type':'template','template':{'name':'gambar','language':{'code':'id'},'components':[{'type':'header','parameters':[{'type':'image','image':{'id':'900000000000001'}}]}]}
          a template with names      | FromTemplate     | 'type':'template','template':{'name':'bernama','language':{'code':'id'},'components':[{'type':'body','parameters':[{'type':'text','parameter_name':'panggilan','text':'Ibu Sri'}]}]}
          """)
  void takes(String what, String kind, String body) {
    assertThat(read(TO + body))
        .as(what)
        .isInstanceOfSatisfying(
            GraphRequest.Send.class,
            send -> assertThat(send.content().getClass().getSimpleName()).isEqualTo(kind));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          a file without id or link   | 131008 | 'type':'image','image':{'caption':'x'}
          a file with both            | 100    | 'type':'image','image':{'id':'900000000000001','link':'https://example.org/a'}
          an unknown file             | 100    | 'type':'image','image':{'id':'1'}
          a link that is none         | 100    | 'type':'video','video':{'link':'ftp://example.org'}
          a long caption              | 131009 | 'type':'image','image':{'id':'900000000000001','caption':'L(1025)'}
          a place without longitude   | 131008 | 'type':'location','location':{'latitude':1}
          a place beyond the pole     | 131009 | 'type':'location','location':{'latitude':91,'longitude':1}
          no contact cards            | 131008 | 'type':'contacts','contacts':[]
          a card without a name       | 131008 | 'type':'contacts','contacts':[{'phones':[]}]
          a reaction to nothing       | 131008 | 'type':'reaction','reaction':{'emoji':'👍'}
          a reaction in words         | 131009 | 'type':'reaction','reaction':{'message_id':'wamid.a','emoji':'baik'}
          a header of 61              | 131009 | 'type':'interactive','interactive':{'type':'button','header':{'type':'text','text':'L(61)'},'body':{'text':'Ya?'},'action':{'buttons':[{'type':'reply','reply':{'id':'y','title':'Ya'}}]}}
          a footer of 61              | 131009 | 'type':'interactive','interactive':{'type':'button','body':{'text':'Ya?'},'footer':{'text':'L(61)'},'action':{'buttons':[{'type':'reply','reply':{'id':'y','title':'Ya'}}]}}
          a header of another kind    | 131009 | 'type':'interactive','interactive':{'type':'button','header':{'type':'audio'},'body':{'text':'Ya?'},'action':{'buttons':[{'type':'reply','reply':{'id':'y','title':'Ya'}}]}}
          a button id of 257          | 131009 | 'type':'interactive','interactive':{'type':'button','body':{'text':'Ya?'},'action':{'buttons':[{'type':'reply','reply':{'id':'L(257)','title':'Ya'}}]}}
          a title of 21               | 131009 | 'type':'interactive','interactive':{'type':'button','body':{'text':'Ya?'},'action':{'buttons':[{'type':'reply','reply':{'id':'y','title':'L(21)'}}]}}
          a body of 1,025             | 131009 | 'type':'interactive','interactive':{'type':'button','body':{'text':'L(1025)'},'action':{'buttons':[{'type':'reply','reply':{'id':'y','title':'Ya'}}]}}
          a link with a long label    | 131009 | 'type':'interactive','interactive':{'type':'cta_url','body':{'text':'Peta'},'action':{'name':'cta_url','parameters':{'display_text':'L(21)','url':'https://example.org'}}}
          a link to nowhere           | 131009 | 'type':'interactive','interactive':{'type':'cta_url','body':{'text':'Peta'},'action':{'name':'cta_url','parameters':{'display_text':'Buka','url':'di sana'}}}
          another action              | 131009 | 'type':'interactive','interactive':{'type':'location_request_message','body':{'text':'?'},'action':{'name':'x'}}
          a flow                      | 131051 | 'type':'interactive','interactive':{'type':'flow','body':{'text':'?'}}
          a paused template           | 132015 | 'type':'template','template':{'name':'istirahat','language':{'code':'id'}}
          a disabled template         | 132016 | 'type':'template','template':{'name':'mati','language':{'code':'id'}}
          a template not approved     | 132001 | 'type':'template','template':{'name':'belum','language':{'code':'id'}}
          a template without picture  | 132012 | 'type':'template','template':{'name':'gambar','language':{'code':'id'}}
          a header without parameter  | 132000 | 'type':'template','template':{'name':'kabar','language':{'code':'id'},'components':[{'type':'body','parameters':[{'type':'text','text':'a'},{'type':'text','text':'b'}]},{'type':'button','sub_type':'url','index':'1','parameters':[{'type':'text','text':'a'}]}]}
          a url without its part      | 131008 | 'type':'template','template':{'name':'kabar','language':{'code':'id'},'components':[{'type':'header','parameters':[{'type':'text','text':'a'}]},{'type':'body','parameters':[{'type':'text','text':'a'},{'type':'text','text':'b'}]}]}
          a button of another kind    | 132012 | 'type':'template','template':{'name':'kabar','language':{'code':'id'},'components':[{'type':'button','sub_type':'url','index':'0','parameters':[]},{'type':'header','parameters':[{'type':'text','text':'a'}]},{'type':'body','parameters':[{'type':'text','text':'a'},{'type':'text','text':'b'}]}]}
          a name nobody asked for     | 132012 | 'type':'template','template':{'name':'bernama','language':{'code':'id'},'components':[{'type':'body','parameters':[{'type':'text','parameter_name':'nama','text':'Ibu'}]}]}
          a number for a text         | 132012 | 'type':'template','template':{'name':'bernama','language':{'code':'id'},'components':[{'type':'body','parameters':[{'type':'currency','parameter_name':'panggilan','text':'Ibu'}]}]}
          a parameter with a tab      | 132018 | 'type':'template','template':{'name':'bernama','language':{'code':'id'},'components':[{'type':'body','parameters':[{'type':'text','parameter_name':'panggilan','text':'a\\tb'}]}]}
          a parameter of 5 blanks     | 132018 | 'type':'template','template':{'name':'bernama','language':{'code':'id'},'components':[{'type':'body','parameters':[{'type':'text','parameter_name':'panggilan','text':'a     b'}]}]}
          a text too long when filled | 132005 | 'type':'template','template':{'name':'bernama','language':{'code':'id'},'components':[{'type':'body','parameters':[{'type':'text','parameter_name':'panggilan','text':'L(1020)'}]}]}
          """)
  void refuses(String what, int code, String body) {
    assertThat(refusal(TO + body)).as(what).isEqualTo(code);
  }

  @Test
  void takesTenRowsOverAllSections() {
    assertThat(read(TO + GraphBodies.list("Bagian", 5, 5))).isInstanceOf(GraphRequest.Send.class);
    assertThat(read(TO + GraphBodies.list("", 10))).isInstanceOf(GraphRequest.Send.class);
    assertThat(refusal(TO + GraphBodies.list("Bagian", 5, 6))).isEqualTo(131009);
    assertThat(refusal(TO + GraphBodies.list("Bagian"))).isEqualTo(131009);
  }

  @Test
  void wantsATitleWhereThereAreSeveralSections() {
    assertThat(refusal(TO + GraphBodies.list("", 1, 1))).isEqualTo(131008);
    assertThat(refusal(TO + GraphBodies.list("x".repeat(25), 1, 1))).isEqualTo(131009);
  }

  @ParameterizedTest(name = "id {0}, title {1}, description {2}")
  @CsvSource({
    "200, 24, 72, true",
    "201, 24, 72, false",
    "200, 25, 72, false",
    "200, 24, 73, false"
  })
  void measuresEveryRow(int id, int title, int description, boolean fits) {
    String row = GraphBodies.row("i".repeat(id), "t".repeat(title), "d".repeat(description));

    GraphRequest request = read(TO + GraphBodies.list("Pilih", "{'rows':[" + row + "]}"));

    assertThat(request instanceof GraphRequest.Send).isEqualTo(fits);
  }

  @Test
  void refusesRowsOfTheSameId() {
    String twins =
        IntStream.range(0, 2)
            .mapToObj(_ -> GraphBodies.row("sama", "Baris", "ket"))
            .reduce((a, b) -> a + "," + b)
            .orElseThrow();

    assertThat(refusal(TO + GraphBodies.list("Pilih", "{'rows':[" + twins + "]}")))
        .isEqualTo(131009);
  }

  @Test
  void prefersTheNumberToTheUserId() {
    GraphRequest.Send both =
        (GraphRequest.Send) read(TO + "'recipient':'ID.1','text':{'body':'x'}");
    GraphRequest.Send one =
        (GraphRequest.Send)
            read("'messaging_product':'whatsapp','recipient':'ID.1','text':{'body':'x'}");

    assertThat(both.to().value()).isEqualTo("+6281310000002");
    assertThat(one.to().value()).isEqualTo("ID.1");
    assertThat(one.input()).isEqualTo("ID.1");
  }

  private int refusal(String body) {
    return ((GraphRequest.Refused) read(body)).error().code();
  }

  private GraphRequest read(String body) {
    String json = body.replace('\'', '"');
    for (int length : new int[] {21, 61, 257, 1020, 1025}) {
      json = json.replace("L(" + length + ")", "x".repeat(length));
    }
    return reader.read(JsonMapper.shared().readTree("{" + json + "}"));
  }
}
