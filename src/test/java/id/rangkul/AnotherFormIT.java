package id.rangkul;

import static id.rangkul.support.ServiceProcess.DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.support.GraphStub;
import id.rangkul.support.ServiceProcess;
import id.rangkul.whatsapp.WebhookSignature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Meta does not let go in one form goes in another, through the whole service.
class AnotherFormIT {
  private static final String CLIENT = "+6281310000001";
  private static final String MOTHER = "+6281310000002";
  private static final String WORKER = "+6281200000001";
  private static final String ALARM = "anaknya nyabu lagi bu, semalam nggak pulang";
  private static final WebhookSignature SIGNATURE = new WebhookSignature("kunci-uji");

  @TempDir private Path folder;
  private GraphStub graph;
  private ServiceProcess service;

  @BeforeEach
  void start() throws IOException {
    graph = GraphStub.start();
    Path centre = Files.writeString(folder.resolve("centre.yaml"), CENTRE);
    Map<String, String> settings = new HashMap<>();
    settings.put("WHATSAPP_GRAPH_URL", graph.url().toString());
    settings.put("WHATSAPP_ACCESS_TOKEN", "token-uji");
    settings.put("WHATSAPP_APP_SECRET", "kunci-uji");
    settings.put("WHATSAPP_VERIFY_TOKEN", "sandi-uji");
    settings.put("RANGKUL_IMPORT", centre.toString());
    service = ServiceProcess.start(folder.resolve("data"), settings).awaitReady();
  }

  @AfterEach
  void end() {
    service.close();
    graph.close();
  }

  @Test
  void bringsAnAlertByTheStandInOfAPausedTemplateAndAReplyByATemplateAfterTheWindow() {
    tellsOfTheTemplate("PAUSED");
    post(text("wamid.1", MOTHER, ALARM));
    await(() -> !graph.sentTo(WORKER).isEmpty());
    GraphStub.Sent alert = graph.sentTo(WORKER).getFirst();
    assertThat(alert.text()).isEqualTo("pemberitahuan_singkat");
    assertThat(alert.payload(0)).startsWith("terima:K-001-1:");

    tellsOfTheTemplate("APPROVED");
    post(text("wamid.2", CLIENT, "saya mau bunuh diri"));
    await(() -> graph.sentTo(WORKER).size() == 2);
    assertThat(graph.sentTo(WORKER).getLast().text()).isEqualTo("pemberitahuan_petugas");
    await(() -> graph.sentTo(CLIENT).size() == 1);

    holdsAReplyThatComesAfterTheWindow();
  }

  /// The reply is refused for the window, then the template that tells of it for its pause.
  private void holdsAReplyThatComesAfterTheWindow() {
    graph.answerNext(400, error(131047));
    graph.answerNext(400, error(132015));
    post(text("wamid.3", CLIENT, "halo"));
    await(() -> graph.sentTo(CLIENT).size() == 2);
    assertThat(graph.sentTo(CLIENT).getLast().text()).isEqualTo("kabar_menunggu");

    post(text("wamid.4", CLIENT, "ya"));
    await(() -> graph.sentTo(CLIENT).size() == 3);
    assertThat(graph.sentTo(CLIENT).getLast().text()).contains("\n\n");
    assertThat(service.log())
        .contains("pesan_menunggu/id in centre satria: PAUSED")
        .doesNotContain("bunuh diri", "nyabu", "81310000001");
  }

  private void tellsOfTheTemplate(String event) {
    post(
        """
        {"object": "whatsapp_business_account",
         "entry": [{"id": "88800", "time": %d, "changes": [
           {"field": "message_template_status_update", "value": {
             "event": "%s", "message_template_id": 71, "reason": "NONE",
             "message_template_name": "pemberitahuan_petugas",
             "message_template_language": "id"}}]}]}
        """
            .formatted(Instant.now().getEpochSecond(), event));
    String line = "TEMPLATE_STATUS pemberitahuan_petugas/id in centre satria: " + event;
    await(() -> service.log().contains(line));
  }

  private static String error(int code) {
    return "{\"error\":{\"message\":\"x\",\"code\":%d}}".formatted(code);
  }

  private void post(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    assertThat(service.post(bytes, SIGNATURE.sign(bytes))).isEqualTo(200);
  }

  private static String text(String wamid, String from, String words) {
    return """
    {"object": "whatsapp_business_account",
     "entry": [{"id": "88800", "changes": [{"field": "messages", "value": {
       "messaging_product": "whatsapp",
       "metadata": {"display_phone_number": "622150000", "phone_number_id": "106540352242922"},
       "messages": [{"from": "%s", "id": "%s", "timestamp": "%d", "type": "text",
         "text": {"body": "%s"}}]}}]}]}
    """
        .formatted(from.substring(1), wamid, Instant.now().getEpochSecond(), words);
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(DEADLINE).until(condition);
  }

  private static final String CENTRE =
      """
      centre: {id: satria, name: Sentra Satria, timezone: Asia/Jakarta, phone_number_id: "106540352242922"}
      staff:
        - {id: rina, name: Rina, role: worker, phone: "+6281200000001"}
        - {id: hendra, name: Hendra, role: supervisor, phone: "+6281200000002"}
      cases:
        - {id: K-001, cluster: kp_napza, discharged_on: 2026-11-20, worker: rina, contacts: [
            {id: budi, role: client, name: Budi, call: Mas Budi, phone: "+6281310000001", language: id,
               consent: {given_on: 2026-11-19, how: paper form, purposes: [checkin, education]}},
            {id: ibu-budi, role: family, relation: ibu, name: Sri, call: Ibu Sri, phone: "+6281310000002", language: id,
               consent: {given_on: 2026-11-19, how: paper form, purposes: [checkin, education]}}]}
      """;
}
