package id.rangkul;

import static id.rangkul.support.ServiceProcess.DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.redis.DataFolder;
import id.rangkul.shared.redis.EmbeddedRedis;
import id.rangkul.support.GraphStub;
import id.rangkul.support.ServiceProcess;
import id.rangkul.whatsapp.WebhookSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/// One message all the way, through real processes: Meta's webhook in, the Graph API out, and what
/// may break between.
class OneMessageAllTheWayIT {
  private static final String MOTHER = "+6281310000002";
  private static final String CLIENT = "+6281310000001";
  private static final String WORKER = "+6281200000001";
  private static final String ALARM = "anaknya nyabu lagi bu, semalam nggak pulang";
  private static final String NOTICE = "pemberitahuan_petugas";
  private static final String NOBODY = "http://127.0.0.1:1";
  private static final int REFUSED = 78;
  private static final int LARGEST = 3 * 1024 * 1024;
  private static final int RELATIVES = 6;
  private static final WebhookSignature SIGNATURE = new WebhookSignature("kunci-uji");

  @TempDir private Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();
  private GraphStub graph;

  @BeforeEach
  void openTheGraph() throws IOException {
    graph = GraphStub.start();
    open.add(graph);
  }

  @AfterEach
  void endEverything() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  @Test
  void bringsACryToTheWorkerAndTheWorkersAnswerBack() {
    ServiceProcess service = start("data", settings()).awaitReady();

    assertThat(post(service, text("wamid.1", MOTHER, ALARM))).isEqualTo(200);
    awaitAnswerAndAlert();
    assertThat(post(service, text("wamid.1", MOTHER, ALARM))).isEqualTo(200);
    acceptAndSeeThatEverybodyHearsOfItOnce(service);

    refusesWhatDoesNotComeFromMeta(service);
    assertThat(service.log())
        .contains("Imported centre satria")
        .doesNotContain("Budi", "Sri", "Rina", "Hendra", "rina@example.org")
        .doesNotContain("81310000001", "81310000002", "81200000001", "81200000002")
        .doesNotContain("nyabu", "semalam", "kunci-uji", "token-uji");
  }

  private static void refusesWhatDoesNotComeFromMeta(ServiceProcess service) {
    byte[] body = text("wamid.2", MOTHER, "halo").getBytes(StandardCharsets.UTF_8);
    byte[] noJson = "bukan json".getBytes(StandardCharsets.UTF_8);
    byte[] large = new byte[LARGEST + 1];

    assertThat(service.post(body, "sha256=00")).isEqualTo(401);
    assertThat(service.post(noJson, SIGNATURE.sign(noJson))).isEqualTo(400);
    assertThat(service.post(large, SIGNATURE.sign(large))).isEqualTo(413);
    assertThat(service.handshake("?hub.mode=subscribe&hub.verify_token=sandi-uji&hub.challenge=42"))
        .isEqualTo("200 42");
    assertThat(service.handshake("?hub.mode=subscribe&hub.verify_token=tebakan&hub.challenge=42"))
        .startsWith("403");
  }

  /// The first service cannot reach the Graph API, so whenever it is killed, nothing has gone out
  /// twice.
  @Test
  void losesNothingWhenItIsKilledRightAfterItSaidYes() {
    ServiceProcess killed = start("data", with("WHATSAPP_GRAPH_URL", NOBODY)).awaitReady();
    ServiceProcess second = start("data", settings());
    assertThat(second.awaitExit()).isEqualTo(REFUSED);
    assertThat(second.log())
        .contains("Another Rangkul is already running on")
        .contains("RANGKUL_DATA")
        .doesNotContain("\tat org.springframework");

    assertThat(post(killed, text("wamid.1", MOTHER, ALARM))).isEqualTo(200);
    killed.kill9();
    ServiceProcess next = start("data", settings()).awaitReady();

    awaitAnswerAndAlert();
    assertThat(post(next, text("wamid.1", MOTHER, ALARM))).isEqualTo(200);
    acceptAndSeeThatEverybodyHearsOfItOnce(next);
  }

  @Test
  void sendsWhatMustArriveAgainAndNothingElseWhenItIsKilledWhileSending() {
    ServiceProcess killed = start("data", settings()).awaitReady();
    graph.shut();
    post(killed, text("wamid.1", CLIENT, "Halo"));
    post(killed, text("wamid.2", MOTHER, ALARM));
    await(() -> sent(CLIENT).size() == 1 && sent(MOTHER).size() == 1 && sent(WORKER).size() == 1);

    killed.kill9();
    graph.open();
    ServiceProcess next = start("data", settings()).awaitReady();

    await(() -> sent(MOTHER).size() == 2 && sent(WORKER).size() == 2);
    assertThat(sent(MOTHER))
        .extracting(GraphStub.Sent::text)
        .containsOnly(sent(MOTHER).getFirst().text());
    assertThat(sent(WORKER)).extracting(GraphStub.Sent::text).containsOnly(NOTICE);
    press(next, sent(WORKER).getLast().payload(0));
    await(() -> sent(MOTHER).size() == 3);
    assertThat(sent(CLIENT)).hasSize(1);
  }

  @Test
  void comesBackByItselfWhenItsRedisIsKilled() throws IOException {
    ServiceProcess service = start("data", settings()).awaitReady();
    service.killRedis();

    await(() -> postUntilTaken(service, text("wamid.1", MOTHER, ALARM)));
    assertThat(post(service, text("wamid.1", MOTHER, ALARM))).isEqualTo(200);
    awaitAnswerAndAlert();
    acceptAndSeeThatEverybodyHearsOfItOnce(service);

    service.stop();
    importsWholeFilesOnlyAndEachOnce();
  }

  private void importsWholeFilesOnlyAndEachOnce() throws IOException {
    String sound = centre("melati", "5550001", relatives(2));
    Path file =
        write(
            "melati.yaml",
            sound.replace("role: worker", "role: petugas").replace("2026-11-20", "kemarin"));

    ServiceProcess faulty = command("import", "--file", file.toString());
    assertThat(faulty.awaitExit()).isEqualTo(2);
    assertThat(faulty.log())
        .contains("melati.yaml:3: ", "melati.yaml:6: ", "Nothing was imported.")
        .doesNotContain("Imported");

    Files.writeString(file, sound);
    assertThat(imported(file))
        .contains("Imported centre melati: 2 staff, 1 cases, 4 contacts (4 new).");
    assertThat(imported(file)).contains("(0 new)");
  }

  private String imported(Path file) {
    ServiceProcess done = command("import", "--file", file.toString());
    assertThat(done.awaitExit()).isZero();
    return done.log();
  }

  @Test
  void sharesAnExternalRedisAndTakesOverWhereTheOtherIsKilled() throws IOException {
    EmbeddedRedis redis = EmbeddedRedis.start(DataFolder.take(folder.resolve("external")));
    open.add(redis);
    Map<String, String> external = new HashMap<>(settings());
    external.put(
        "SPRING_DATA_REDIS_URL", "redis://:" + redis.password() + "@127.0.0.1:" + redis.port());
    external.put(
        "RANGKUL_IMPORT",
        write("many.yaml", centre("satria", "106540352242922", relatives(RELATIVES))).toString());

    refuses(external, "RANGKUL_KEYS is missing");
    external.put("RANGKUL_KEYS", keys());
    setFsync(redis, "everysec");
    refuses(external, "appendfsync is everysec, must be always");
    external.put("RANGKUL_ACCEPT_DATA_LOSS", "true");
    ServiceProcess killed = start("one", external).awaitReady();
    setFsync(redis, "always");
    external.remove("RANGKUL_ACCEPT_DATA_LOSS");
    ServiceProcess other = start("two", external).awaitReady();

    await(() -> lanesHeldBy(redis) == 2);
    killed.kill9();
    for (int i = 0; i < RELATIVES; i++) {
      assertThat(post(other, text("wamid.r" + i, relative(i), ALARM))).isEqualTo(200);
    }

    await(() -> IntStream.range(0, RELATIVES).allMatch(i -> !sent(relative(i)).isEmpty()));
    press(other, sent(WORKER).getFirst().payload(0));
    await(
        () ->
            IntStream.range(0, RELATIVES).map(i -> sent(relative(i)).size()).sum()
                == RELATIVES + 1);
    assertThat(sent(WORKER)).filteredOn(it -> it.text().equals(NOTICE)).hasSize(RELATIVES);
  }

  private void refuses(Map<String, String> settings, String reason) {
    ServiceProcess refused = start("refused", settings);
    assertThat(refused.awaitExit()).isEqualTo(REFUSED);
    assertThat(refused.log()).contains(reason);
  }

  private String keys() {
    ServiceProcess keys = command("keys");
    assertThat(keys.awaitExit()).isZero();
    return keys.log().strip();
  }

  private static void setFsync(EmbeddedRedis redis, String value) {
    try (Jedis jedis = connect(redis)) {
      jedis.configSet("appendfsync", value);
    }
  }

  /// How many instances hold lanes of the centre.
  private static long lanesHeldBy(EmbeddedRedis redis) {
    try (Jedis jedis = connect(redis)) {
      return IntStream.range(0, 8)
          .mapToObj(lane -> jedis.get("rangkul:{satria}:lane:" + lane + ":lease"))
          .map(token -> token == null ? "" : token.substring(token.indexOf('@') + 1))
          .distinct()
          .count();
    }
  }

  private static Jedis connect(EmbeddedRedis redis) {
    Jedis jedis = new Jedis("127.0.0.1", redis.port());
    jedis.auth(redis.password());
    return jedis;
  }

  private void awaitAnswerAndAlert() {
    await(() -> !sent(MOTHER).isEmpty() && !sent(WORKER).isEmpty());
    assertThat(sent(MOTHER)).hasSize(1);
    assertThat(sent(WORKER)).singleElement().extracting(GraphStub.Sent::text).isEqualTo(NOTICE);
  }

  /// What follows the acceptance goes through the same lanes, so whatever was doubled before has
  /// come by then.
  private void acceptAndSeeThatEverybodyHearsOfItOnce(ServiceProcess service) {
    press(service, sent(WORKER).getFirst().payload(0));
    await(() -> sent(MOTHER).size() >= 2 && sent(WORKER).size() >= 2);
    assertThat(sent(MOTHER)).hasSize(2);
    assertThat(sent(WORKER)).hasSize(2);
    assertThat(sent(WORKER).getLast().text()).contains("nyabu", MOTHER);
    assertThat(graph.sent()).hasSize(4);
  }

  private static void press(ServiceProcess service, String payload) {
    String button =
        """
        {"from": "%s", "id": "wamid.press", "timestamp": "%d", "type": "button",
         "context": {"id": "wamid.stub1"}, "button": {"payload": "%s", "text": "Terima"}}"""
            .formatted(WORKER.substring(1), Instant.now().getEpochSecond(), payload);
    assertThat(post(service, webhook(button))).isEqualTo(200);
  }

  private static boolean postUntilTaken(ServiceProcess service, String body) {
    int status = post(service, body);
    assertThat(status).isIn(200, 503);
    return status == 200;
  }

  private static int post(ServiceProcess service, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return service.post(bytes, SIGNATURE.sign(bytes));
  }

  private static String text(String wamid, String from, String words) {
    return webhook(
        """
        {"from": "%s", "id": "%s", "timestamp": "%d", "type": "text", "text": {"body": "%s"}}"""
            .formatted(from.substring(1), wamid, Instant.now().getEpochSecond(), words));
  }

  private static String webhook(String message) {
    return """
    {"object": "whatsapp_business_account",
     "entry": [{"id": "88800", "changes": [{"field": "messages", "value": {
       "messaging_product": "whatsapp",
       "metadata": {"display_phone_number": "622150000", "phone_number_id": "106540352242922"},
       "messages": [%s]}}]}]}
    """
        .formatted(message);
  }

  private List<GraphStub.Sent> sent(String phone) {
    return graph.sentTo(phone);
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(DEADLINE).ignoreException(CompletionException.class).until(condition);
  }

  private ServiceProcess start(String data, Map<String, String> environment, String... arguments) {
    ServiceProcess service = ServiceProcess.start(folder.resolve(data), environment, arguments);
    open.add(service);
    return service;
  }

  /// A command knows nothing of WhatsApp and imports nothing by itself.
  private ServiceProcess command(String... arguments) {
    return start("data", Map.of(), arguments);
  }

  private Map<String, String> settings() {
    return with("WHATSAPP_GRAPH_URL", graph.url().toString());
  }

  private Map<String, String> with(String name, String value) {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "WHATSAPP_ACCESS_TOKEN", "token-uji",
                "WHATSAPP_APP_SECRET", "kunci-uji",
                "WHATSAPP_VERIFY_TOKEN", "sandi-uji",
                "RANGKUL_IMPORT",
                    write("centre.yaml", centre("satria", "106540352242922", "")).toString()));
    settings.put(name, value);
    return settings;
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String centre(String id, String number, String moreContacts) {
    return """
    centre: {id: %s, name: Sentra Satria, timezone: Asia/Jakarta, phone_number_id: "%s"}
    staff:
      - {id: rina, name: Rina, role: worker, phone: "+6281200000001", email: rina@example.org}
      - {id: hendra, name: Hendra, role: supervisor, phone: "+6281200000002", email: hendra@example.org}
    cases:
      - {id: K-001, cluster: kp_napza, discharged_on: 2026-11-20, worker: rina, contacts: [
          {id: budi, role: client, name: Budi, call: Mas Budi, phone: "+6281310000001", language: id,
             consent: {given_on: 2026-11-19, how: paper form, purposes: [checkin, education]}},
          {id: ibu-budi, role: family, relation: ibu, name: Sri, call: Ibu Sri, phone: "+6281310000002", language: id,
             consent: {given_on: 2026-11-19, how: paper form, purposes: [checkin, education]}}%s]}
    """
        .formatted(id, number, moreContacts);
  }

  private static String relatives(int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(
          ",\n      {id: saudara-%d, role: family, name: Saudara, phone: \"%s\"}"
              .formatted(i, relative(i)));
    }
    return all.toString();
  }

  private static String relative(int i) {
    return "+628131000010" + i;
  }
}
