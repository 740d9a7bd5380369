package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = SimulatorOnAPort.class,
    properties = {"rangkul.demo=true", "rangkul.simulator.approval=10ms"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphObjectsIT {
  private static final String ACCOUNT = "102290129340398";
  private static final byte[] PDF = "%PDF-1.4 uji".getBytes(StandardCharsets.US_ASCII);

  @LocalServerPort private int port;
  @Autowired private HeardWebhooks heard;
  private final HttpClient http = HttpClient.newHttpClient();
  private Desktop desk;

  @BeforeAll
  void open() {
    desk = new Desktop(port);
  }

  @AfterAll
  void close() {
    desk.close();
    http.close();
  }

  @Test
  void takesAFileUpAndGivesItBack() throws Exception {
    String id = Desktop.json(upload("application/pdf", PDF)).path("id").asString();

    JsonNode found = Desktop.json(call("GET", "/" + id));
    HttpResponse<byte[]> file = file(found.path("url").asString(), SimulatorOnAPort.TOKEN);

    assertThat(found.path("id").asString()).isEqualTo(id);
    assertThat(found.path("mime_type").asString()).isEqualTo("application/pdf");
    assertThat(found.path("file_size").asInt()).isEqualTo(PDF.length);
    assertThat(file.body()).isEqualTo(PDF);
    assertThat(Base64.getEncoder().encodeToString(GraphIds.sha256(file.body())))
        .isEqualTo(found.path("sha256").asString());
  }

  @Test
  void givesAFileOnlyToWhoeverHasTheTokenAndAGoodAddress() throws Exception {
    String id = Desktop.json(upload("application/pdf", PDF)).path("id").asString();
    String url = Desktop.json(call("GET", "/" + id)).path("url").asString();

    assertThat(file(url, "lain").statusCode()).isEqualTo(401);
    assertThat(file(url + "0", SimulatorOnAPort.TOKEN).statusCode()).isEqualTo(404);
    assertThat(Desktop.json(call("DELETE", "/" + id)).path("success").asBoolean()).isTrue();
    assertThat(file(url, SimulatorOnAPort.TOKEN).statusCode()).isEqualTo(404);
    assertThat(Desktop.json(call("GET", "/" + id)).at("/error/error_subcode").asInt())
        .isEqualTo(33);
  }

  @Test
  void refusesFilesThatWhatsAppDoesNotCarry() throws Exception {
    assertThat(Desktop.json(upload("application/x-sh", PDF)).at("/error/code").asInt())
        .isEqualTo(100);
    assertThat(
            Desktop.json(upload("image/png", new byte[5 * 1024 * 1024 + 1]))
                .at("/error/code")
                .asInt())
        .isEqualTo(131053);
  }

  @Test
  void givesWhatAPhoneSent() throws Exception {
    String mother = Desktop.freshPhone();
    desk.write(mother, "{'picture':true,'caption':'ini fotonya'}");

    JsonNode image = heard.next(mother).at("/messages/0/image");
    JsonNode found = Desktop.json(call("GET", "/" + image.path("id").asString()));
    byte[] bytes = file(found.path("url").asString(), SimulatorOnAPort.TOKEN).body();

    assertThat(image.path("caption").asString()).isEqualTo("ini fotonya");
    assertThat(found.path("sha256").asString()).isEqualTo(image.path("sha256").asString());
    assertThat(bytes).startsWith(0xFF, 0xD8, 0xFF).hasSize(found.path("file_size").asInt());
  }

  @Test
  void approvesATemplateAndSaysSo() throws Exception {
    JsonNode created = Desktop.json(create("sapaan_baru", "Halo {{1}}, apa kabar hari ini?", true));

    JsonNode told = heard.next(HeardWebhooks.ACCOUNT);
    assertThat(created.path("status").asString()).isEqualTo("PENDING");
    assertThat(told.path("event").asString()).isEqualTo("APPROVED");
    assertThat(told.path("message_template_name").asString()).isEqualTo("sapaan_baru");
    JsonNode listed =
        Desktop.json(call("GET", "/" + ACCOUNT + "/message_templates?name=sapaan_baru"));
    assertThat(listed.at("/data/0/status").asString()).isEqualTo("APPROVED");
    assertThat(listed.at("/data/0/components/0/text").asString())
        .isEqualTo("Halo {{1}}, apa kabar hari ini?");
    assertThat(listed.at("/data/0/id").asString()).isEqualTo(created.path("id").asString());
    assertThat(
            Desktop.json(create("sapaan_baru", "Halo {{1}}, apa kabar hari ini?", true))
                .at("/error/error_subcode")
                .asInt())
        .isEqualTo(2388024);
    assertThat(call("DELETE", "/" + ACCOUNT + "/message_templates?name=sapaan_baru").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Sapaan, Halo semua., false",
    "sapaan, '{{1}} apa kabar?', true",
    "sapaan, Halo apa kabar {{1}}, true",
    "sapaan, 'Halo {{1}}, apa kabar?', false",
    "sapaan, 'Halo {{2}}, apa kabar?', true",
    "sapaan, '', false"
  })
  void refusesTemplatesForTheirForm(String name, String body, boolean withExample)
      throws Exception {
    HttpResponse<String> answer = create(name, body, withExample);

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void knowsTheNumbersOfTheAccount() throws Exception {
    HttpResponse<String> added =
        desk.post(
            "/numbers",
            "{'id':'106000000000002','display_phone_number':'6281100000002','name':'Sentra Lain'}");
    String mother = Desktop.freshPhone();

    JsonNode number = Desktop.json(call("GET", "/106000000000002"));
    desk.write(mother, "{'text':'halo','number':'106000000000002'}");

    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(number.path("verified_name").asString()).isEqualTo("Sentra Lain");
    assertThat(heard.next(mother).at("/metadata/phone_number_id").asString())
        .isEqualTo("106000000000002");
    assertThat(
            desk.post("/phones/" + mother + "/messages", "{'text':'x','number':'1'}").statusCode())
        .isEqualTo(400);
  }

  private HttpResponse<String> create(String name, String body, boolean withExample)
      throws Exception {
    String example = withExample ? ",'example':{'body_text':[['Ibu Sri']]}" : "";
    return desk.post(
        "/graph/v25.0/" + ACCOUNT + "/message_templates",
        "{'name':'%s','language':'id','category':'UTILITY','components':[{'type':'BODY','text':'%s'%s}]}"
            .formatted(name, body, example),
        SimulatorOnAPort.TOKEN);
  }

  private HttpResponse<String> upload(String mimeType, byte[] bytes) throws Exception {
    String head =
        """
        --batas\r
        Content-Disposition: form-data; name="messaging_product"\r
        \r
        whatsapp\r
        --batas\r
        Content-Disposition: form-data; name="file"; filename="a"\r
        Content-Type: %s\r
        \r
        """
            .formatted(mimeType);
    HttpRequest request =
        to("/" + SimulatorOnAPort.NUMBER + "/media")
            .header("Content-Type", "multipart/form-data; boundary=batas")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofByteArray(bytes),
                    BodyPublishers.ofString("\r\n--batas--\r\n")))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> call(String method, String path) throws Exception {
    return http.send(
        to(path).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + "/simulator/graph/v25.0" + path))
        .header("Authorization", "Bearer " + SimulatorOnAPort.TOKEN);
  }

  private HttpResponse<byte[]> file(String url, String token) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token).build(),
        BodyHandlers.ofByteArray());
  }
}
