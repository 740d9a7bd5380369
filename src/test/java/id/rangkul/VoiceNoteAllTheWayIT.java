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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A voice note all the way to the worker, and the news that an answer has not arrived, through a
/// real process.
class VoiceNoteAllTheWayIT {
  private static final String MOTHER = "+6281310000002";
  private static final String WORKER = "+6281200000001";
  private static final String SUPERVISOR = "+6281200000002";
  private static final String ALARM = "anaknya nyabu lagi bu, semalam nggak pulang";
  private static final String VOICE = "suara rahasia ibu";
  private static final WebhookSignature SIGNATURE = new WebhookSignature("kunci-uji");

  @TempDir private Path folder;
  private GraphStub graph;
  private ServiceProcess service;

  @BeforeEach
  void start() throws IOException {
    graph = GraphStub.start();
    graph.media().put("900100", "audio/ogg", VOICE.getBytes(StandardCharsets.UTF_8));
    Path centre = Files.writeString(folder.resolve("centre.yaml"), CENTRE);
    Map<String, String> settings =
        Map.of(
            "WHATSAPP_GRAPH_URL", graph.url().toString(),
            "WHATSAPP_ACCESS_TOKEN", "token-uji",
            "WHATSAPP_APP_SECRET", "kunci-uji",
            "WHATSAPP_VERIFY_TOKEN", "sandi-uji",
            "RANGKUL_IMPORT", centre.toString());
    service = ServiceProcess.start(folder.resolve("data"), settings).awaitReady();
  }

  @AfterEach
  void end() {
    service.close();
    graph.close();
  }

  @Test
  void bringsAVoiceNoteToTheWorkerWhoHasTakenUpAndToNobodyElse() throws IOException {
    message("wamid.1", MOTHER, "\"type\": \"text\", \"text\": {\"body\": \"" + ALARM + "\"}");
    awaitSent(WORKER, 1);
    message(
        "wamid.2",
        MOTHER,
        """
        "type": "audio",
        "audio": {"id": "900100", "mime_type": "audio/ogg; codecs=opus", "voice": true}""");
    awaitSent(WORKER, 2);
    assertThat(sent(WORKER).getLast().text()).isEqualTo("kiriman_menunggu");
    assertThat(sent(WORKER).getLast().body().toString()).contains("1 pesan suara");
    assertThat(graph.media().uploads()).isEmpty();

    accept(sent(WORKER).getLast());

    awaitSent(WORKER, 4);
    assertThat(sent(WORKER).get(2).text()).contains("nyabu", "1 pesan suara", "menyusul");
    assertThat(sent(WORKER).getLast().type()).isEqualTo("audio");
    assertThat(sent(WORKER).getLast().body().at("/audio/id").asString()).isEqualTo("771");
    assertThat(graph.media().uploads().getFirst().form()).contains(VOICE);
    assertThat(sent(SUPERVISOR)).extracting(GraphStub.Sent::type).doesNotContain("audio");
    restsSealed();
  }

  private void restsSealed() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("data").resolve("media"))) {
      List<Path> kept = files.filter(Files::isRegularFile).toList();
      assertThat(kept).singleElement().asString().endsWith(".sealed");
      assertThat(Files.readString(kept.getFirst(), StandardCharsets.ISO_8859_1))
          .doesNotContain("rahasia");
    }
    assertThat(service.log()).doesNotContain("rahasia", "nyabu", MOTHER.substring(1));
  }

  @Test
  void tellsTheWorkerThatASafetyAnswerHasNotArrived() {
    message("wamid.1", MOTHER, "\"type\": \"text\", \"text\": {\"body\": \"" + ALARM + "\"}");
    awaitSent(WORKER, 1);
    awaitSent(MOTHER, 1);
    GraphStub.Sent answer = sent(MOTHER).getFirst();

    post(
        """
        "statuses": [{"id": "%s", "status": "failed", "timestamp": "%d",
          "recipient_id": "%s", "biz_opaque_callback_data": "%s",
          "errors": [{"code": 131026, "title": "Message undeliverable"}]}]"""
            .formatted(
                answer.wamid(),
                Instant.now().getEpochSecond(),
                MOTHER.substring(1),
                answer.body().path("biz_opaque_callback_data").asString()));

    awaitSent(WORKER, 2);
    accept(sent(WORKER).getLast());
    awaitSent(WORKER, 3);
    assertThat(sent(WORKER).getLast().text()).contains("nyabu", "sudah tidak memakai WhatsApp");
  }

  private void accept(GraphStub.Sent notice) {
    message(
        "wamid.press",
        WORKER,
        "\"type\": \"button\", \"button\": {\"payload\": \"%s\", \"text\": \"Terima\"}"
            .formatted(notice.payload(0)));
  }

  private void message(String wamid, String from, String content) {
    post(
        """
        "messages": [{"from": "%s", "id": "%s", "timestamp": "%d", %s}]"""
            .formatted(from.substring(1), wamid, Instant.now().getEpochSecond(), content));
  }

  private void post(String value) {
    byte[] body =
        """
        {"object": "whatsapp_business_account",
         "entry": [{"id": "88800", "changes": [{"field": "messages", "value": {
           "messaging_product": "whatsapp",
           "metadata": {"display_phone_number": "622150000", "phone_number_id": "106540352242922"},
           %s}}]}]}
        """
            .formatted(value)
            .getBytes(StandardCharsets.UTF_8);
    assertThat(service.post(body, SIGNATURE.sign(body))).isEqualTo(200);
  }

  private List<GraphStub.Sent> sent(String phone) {
    return graph.sentTo(phone);
  }

  private void awaitSent(String phone, int count) {
    Awaitility.await()
        .atMost(DEADLINE)
        .untilAsserted(() -> assertThat(sent(phone)).hasSizeGreaterThanOrEqualTo(count));
  }

  private static final String CENTRE =
      """
      centre: {id: satria, name: Sentra Satria, timezone: Asia/Jakarta, phone_number_id: "106540352242922"}
      staff:
        - {id: rina, name: Rina, role: worker, phone: "+6281200000001", email: rina@example.org}
        - {id: hendra, name: Hendra, role: supervisor, phone: "+6281200000002", email: hendra@example.org}
      cases:
        - {id: K-001, cluster: kp_napza, discharged_on: 2026-11-20, worker: rina, contacts: [
            {id: ibu-budi, role: family, relation: ibu, name: Sri, call: Ibu Sri, phone: "+6281310000002", language: id,
               consent: {given_on: 2026-11-19, how: paper form, purposes: [checkin, education]}}]}
      """;
}
