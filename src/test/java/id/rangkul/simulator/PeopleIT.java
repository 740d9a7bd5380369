package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
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
class PeopleIT {
  @LocalServerPort private int port;
  @Autowired private HeardWebhooks heard;
  private Desktop desk;

  @BeforeAll
  void open() {
    desk = new Desktop(port);
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void reachesSomebodyWhoShowsNoNumber() throws Exception {
    String person = arrive("{'name':'Bu Tuti','username':'bututi'}");
    desk.write(person, "{'text':'halo bu'}");

    JsonNode value = heard.next(person);
    HttpResponse<String> answer =
        desk.graph(
            "{'messaging_product':'whatsapp','recipient':'" + person + "','text':{'body':'Halo'}}");

    JsonNode status = heard.next(person);
    assertThat(person).matches("ID\\.[A-Za-z0-9]+");
    assertThat(value.at("/messages/0").has("from")).isFalse();
    assertThat(value.at("/contacts/0/profile/username").asString()).isEqualTo("bututi");
    assertThat(Desktop.json(answer).at("/contacts/0"))
        .isEqualTo(Desktop.json("{'input':'%s','user_id':'%s'}".formatted(person, person)));
    assertThat(status.at("/statuses/0/recipient_user_id").asString()).isEqualTo(person);
    assertThat(status.at("/statuses/0").has("recipient_id")).isFalse();
  }

  @Test
  void reachesANumberByItsUserIdToo() throws Exception {
    String mother = Desktop.freshPhone();
    desk.write(mother, "{'text':'halo bu'}");
    String userId = heard.next(mother).at("/messages/0/from_user_id").asString();

    HttpResponse<String> answer =
        desk.graph(
            "{'messaging_product':'whatsapp','recipient':'" + userId + "','text':{'body':'Halo'}}");

    assertThat(Desktop.json(answer).at("/contacts/0/wa_id").asString())
        .isEqualTo(mother.substring(1));
    assertThat(
            Desktop.json(
                    desk.graph(
                        "{'messaging_product':'whatsapp','recipient':'ID.7','text':{'body':'x'}}"))
                .at("/error/code")
                .asInt())
        .isEqualTo(131026);
  }

  @Test
  void tellsOfANewNumberAndKeepsTheChat() throws Exception {
    String before = Desktop.freshPhone();
    String after = Desktop.freshPhone();
    desk.write(before, "{'text':'halo bu'}");
    heard.next(before);

    HttpResponse<String> moved = desk.post("/phones/" + before + "/move", "{'to':'" + after + "'}");

    assertThat(moved.statusCode()).isEqualTo(201);
    assertThat(heard.next(before).at("/messages/0/system/wa_id").asString())
        .isEqualTo(after.substring(1));
    assertThat(heard.next(after).at("/user_id_update/0/user_id/current").asString())
        .isEqualTo(Desktop.json(moved).path("user_id").asString());
    assertThat(desk.post("/phones/" + before + "/messages", "{'text':'x'}").statusCode())
        .isEqualTo(400);
    assertThat(desk.get("/phones").body()).doesNotContain("\"phone\":\"" + before);
    desk.send(before, "'text':{'body':'Masih di sini?'}");
    assertThat(heard.next(before).at("/statuses/0/errors/0/code").asInt()).isEqualTo(131026);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{'name':'Bu Tuti'}",
        "{'name':' ','username':'bututi'}",
        "{'name':'Bu Tuti','username':'B!'}",
        "{'name':'Bu Tuti','phone':'0812'}",
        "{'name':'Bu Tuti','phone':'+6281310000002'}"
      })
  void saysWhoCanCome(String body) throws Exception {
    HttpResponse<String> answer = desk.post("/phones", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Desktop.json(answer).path("error").asString()).endsWith(".");
  }

  @Test
  void movesNobodyToANumberThatIsTaken() throws Exception {
    assertThat(
            desk.post("/phones/" + Bubbles.SRI + "/move", "{'to':'" + Bubbles.BUDI + "'}")
                .statusCode())
        .isEqualTo(400);
    assertThat(desk.post("/phones/ibu/move", "{'to':'+628139999999'}").statusCode()).isEqualTo(400);
  }

  private String arrive(String body) throws Exception {
    return Desktop.json(desk.post("/phones", body)).path("phone").asString();
  }
}
