package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.rangkul.whatsapp.WebhookSignature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PostIT {
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final Journal journal = new MemoryJournal();
  private final AtomicInteger posts = new AtomicInteger();
  private final ByHand later = new ByHand();
  private volatile int answer = 200;
  private StatusHabit habit = StatusHabit.ORDERLY;
  private HttpServer webhook;

  @BeforeEach
  void listen() throws IOException {
    webhook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    webhook.createContext(
        "/",
        exchange -> {
          posts.incrementAndGet();
          heard.add(said(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes())));
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    webhook.start();
  }

  @AfterEach
  void hangUp() {
    webhook.stop(0);
  }

  @Test
  void putsASecondTickWhereTheServiceHasTheMessage() {
    Desk desk = new Desk(journal, later, () -> {});
    Bubble bubble = Bubbles.from(Bubbles.SRI, "wamid.1", Bubbles.NOON);
    desk.add(bubble);

    post(desk).deliver(bubble);
    later.runAll();

    assertThat(heard).containsExactly("message wamid.1");
    assertThat(progressOf(desk, "wamid.1")).isEqualTo(Progress.DELIVERED);
  }

  @Test
  void showsThatTheServiceDoesNotAnswer() {
    answer = 503;
    Desk desk = new Desk(journal, later, () -> {});
    Bubble bubble = Bubbles.from(Bubbles.SRI, "wamid.1", Bubbles.NOON);
    desk.add(bubble);

    post(desk).deliver(bubble);
    later.runNext();
    assertThat(desk.find("wamid.1").orElseThrow().attempts()).isEqualTo(1);
    later.runAll();

    assertThat(progressOf(desk, "wamid.1")).isEqualTo(Progress.FAILED);
  }

  @Test
  void takesUpAfterARestartWhatWasNotHandedOver() {
    Desk before = new Desk(journal, later, () -> {});
    before.add(Bubbles.from(Bubbles.SRI, "wamid.handed", Bubbles.NOON));
    before.change("wamid.handed", bubble -> bubble.reach(Progress.DELIVERED));
    before.add(Bubbles.from(Bubbles.SRI, "wamid.waiting", Bubbles.NOON));
    before.add(Bubbles.to(Bubbles.SRI, "wamid.under-way", Bubbles.text("Halo")));
    before.change("wamid.under-way", bubble -> bubble.reach(Progress.SENT));
    before.add(Bubbles.to(Bubbles.SRI, "wamid.over", Bubbles.question("Ya")));
    before.change("wamid.over", bubble -> bubble.reach(Progress.READ));

    Desk after = new Desk(journal, later, () -> {});
    post(after).resume();
    later.runAll();

    assertThat(heard)
        .containsExactlyInAnyOrder(
            "message wamid.waiting", "delivered wamid.under-way", "read wamid.under-way");
    assertThat(progressOf(after, "wamid.under-way")).isEqualTo(Progress.READ);
  }

  @Test
  void repeatsStatusesWhereThatIsAskedFor() {
    habit = new StatusHabit(Duration.ofSeconds(2), 1, false);
    Desk desk = new Desk(journal, later, () -> {});
    Bubble bubble = Bubbles.to(Bubbles.SRI, "wamid.1", Bubbles.text("Halo"));
    desk.add(bubble);

    post(desk).follow(bubble);
    later.runAll();

    assertThat(heard)
        .containsExactly(
            "sent wamid.1",
            "sent wamid.1",
            "delivered wamid.1",
            "delivered wamid.1",
            "read wamid.1",
            "read wamid.1");
    assertThat(later.pauses).contains(Duration.ofMillis(2120), Duration.ofMillis(3300));
  }

  @Test
  void saysWhyAMessageWasNotDelivered() {
    Desk desk = new Desk(journal, later, () -> {});
    Bubble bubble = Bubbles.to(Bubbles.SRI, "wamid.1", Bubbles.text("Halo")).failing(131026);
    desk.add(bubble);

    post(desk).fail(bubble, GraphError.of(131026));
    later.runAll();

    assertThat(heard).containsExactly("failed wamid.1");
    assertThat(progressOf(desk, "wamid.1")).isEqualTo(Progress.FAILED);
    assertThat(desk.find("wamid.1").orElseThrow().error()).isEqualTo(Optional.of(131026));
  }

  @Test
  void sendsStatusesTogetherThatWouldHaveToWait() {
    Desk desk = new Desk(journal, later, () -> {});
    Post post = post(desk);
    for (int i = 0; i < 20; i++) {
      Bubble bubble = Bubbles.to(Bubbles.SRI, "wamid." + i, Bubbles.text("Halo"));
      desk.add(bubble);
      post.follow(bubble);
    }
    later.runAll();

    assertThat(posts.get()).isLessThan(60);
    assertThat(desk.all()).extracting(Bubble::progress).containsOnly(Progress.READ);
  }

  private Post post(Desk desk) {
    String url = "http://localhost:" + webhook.getAddress().getPort() + "/webhook";
    Courier courier =
        new Courier(() -> url, new WebhookSignature("rahasia-uji"), later, Pauses.OF_THE_DEMO);
    Clock clock = Clock.fixed(Bubbles.NOON, ZoneOffset.UTC);
    return new Post(
        desk,
        courier,
        new MessageWebhook(new Shelf(clock)),
        new People(List.of(), journal, () -> {}),
        new Numbers(List.of(Bubbles.BUSINESS), journal),
        later,
        clock,
        () -> habit,
        new Random(1));
  }

  private static Progress progressOf(Desk desk, String wamid) {
    return desk.find(wamid).orElseThrow().progress();
  }

  private static String said(JsonNode body) {
    JsonNode value = body.at("/entry/0/changes/0/value");
    return value.has("messages")
        ? "message " + value.at("/messages/0/id").asString()
        : value.at("/statuses/0/status").asString() + " " + value.at("/statuses/0/id").asString();
  }
}
