package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Faults as a client like our own meets them.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = SimulatorOnAPort.class,
    properties = "rangkul.demo=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {
  @LocalServerPort private int port;
  @Autowired private HeardWebhooks heard;
  private final OkHttpClient http =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
  private Desktop desk;
  private String mother = "";

  @BeforeAll
  void open() throws Exception {
    desk = new Desktop(port);
    mother = Desktop.freshPhone();
    desk.write(mother, "{'text':'halo bu'}");
  }

  @AfterEach
  void calm() throws Exception {
    desk.delete("/faults");
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void answersWithTheErrorThatWasAskedFor() throws Exception {
    fault("{'kind':'error','code':131056,'times':1,'retry_after':7}");

    try (Response response = send("satu")) {
      assertThat(response.code()).isEqualTo(400);
      assertThat(response.header("Retry-After")).isEqualTo("7");
      assertThat(response.body().string()).contains("131056");
    }
    try (Response response = send("dua")) {
      assertThat(response.code()).isEqualTo(200);
    }
  }

  @Test
  void refusesTheToken() throws Exception {
    fault("{'kind':'token'}");

    try (Response response = send("tiga")) {
      assertThat(response.code()).isEqualTo(401);
    }
    assertThat(Desktop.json(desk.get("/faults")).at("/0/code").asInt()).isEqualTo(190);
  }

  @Test
  void closesTheConnectionBeforeItAccepts() throws Exception {
    fault("{'kind':'reset_before'}");

    assertThatThrownBy(() -> send("sebelum")).isInstanceOf(IOException.class);
    assertThat(wasAccepted("sebelum")).isFalse();
  }

  @Test
  void closesTheConnectionAfterItAccepted() throws Exception {
    fault("{'kind':'reset_after'}");

    assertThatThrownBy(() -> send("sesudah")).isInstanceOf(IOException.class);
    assertThat(wasAccepted("sesudah")).isTrue();
  }

  @Test
  void answersLateWhatItAcceptedAtOnce() throws Exception {
    fault("{'kind':'slow','ms':600000}");
    OkHttpClient hasty = http.newBuilder().readTimeout(Duration.ofMillis(300)).build();

    assertThatThrownBy(() -> send(hasty, "lambat")).isInstanceOf(IOException.class);
    assertThat(wasAccepted("lambat")).isTrue();
  }

  @Test
  void answersLateAtLast() throws Exception {
    fault("{'kind':'slow','ms':50}");

    try (Response response = send("pelan")) {
      assertThat(response.code()).isEqualTo(200);
      assertThat(response.body().string()).contains("wamid.");
    }
  }

  @Test
  void failsAsAServerWithAndWithoutAccepting() throws Exception {
    fault("{'kind':'5xx','status':503,'accepted':true}");
    fault("{'kind':'5xx'}");

    try (Response response = send("diterima")) {
      assertThat(response.code()).isEqualTo(503);
    }
    try (Response response = send("ditolak")) {
      assertThat(response.code()).isEqualTo(500);
    }
    assertThat(wasAccepted("diterima")).isTrue();
    assertThat(wasAccepted("ditolak")).isFalse();
  }

  @Test
  void acceptsAndThenReportsThatItFailed() throws Exception {
    String other = Desktop.freshPhone();
    desk.write(other, "{'text':'halo bu'}");
    heard.next(other);
    fault("{'kind':'failed','code':131026,'to':'" + other + "'}");

    desk.send(other, "'text':{'body':'Halo'}");

    JsonNode status = heard.next(other).at("/statuses/0");
    assertThat(status.path("status").asString()).isEqualTo("failed");
    assertThat(status.at("/errors/0/code").asInt()).isEqualTo(131026);
  }

  @Test
  void tellsOfTheAccountAtOnce() throws Exception {
    fault("{'kind':'quality','event':'DOWNGRADE','limit':'TIER_50'}");

    JsonNode told = heard.next(HeardWebhooks.ACCOUNT);
    assertThat(told.path("event").asString()).isEqualTo("DOWNGRADE");
    assertThat(told.path("current_limit").asString()).isEqualTo("TIER_50");
  }

  @Test
  void saysWhichFaultsThereAre() throws Exception {
    HttpResponse<String> answer = desk.post("/faults", "{'kind':'badai'}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Desktop.json(answer).path("error").asString()).contains("reset_before");
  }

  private void fault(String wish) throws Exception {
    assertThat(desk.post("/faults", wish).statusCode()).isBetween(201, 202);
  }

  private boolean wasAccepted(String text) throws Exception {
    return Desktop.json(desk.get("/messages"))
        .valueStream()
        .anyMatch(message -> message.path("text").asString().equals(text));
  }

  private Response send(String text) throws IOException {
    return send(http, text);
  }

  private Response send(OkHttpClient client, String text) throws IOException {
    String body =
        "{\"messaging_product\":\"whatsapp\",\"to\":\"%s\",\"text\":{\"body\":\"%s\"}}"
            .formatted(mother, text);
    Request request =
        new Request.Builder()
            .url(
                "http://localhost:%d/simulator/graph/v25.0/%s/messages"
                    .formatted(port, SimulatorOnAPort.NUMBER))
            .header("Authorization", "Bearer " + SimulatorOnAPort.TOKEN)
            .post(RequestBody.create(body, MediaType.get("application/json")))
            .build();
    return client.newCall(request).execute();
  }
}
