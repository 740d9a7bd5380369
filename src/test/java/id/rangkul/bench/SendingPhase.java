package id.rangkul.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Whether what waits to be sent goes out at the number's rate: not slower, and never so fast that
/// Meta refuses.
final class SendingPhase {
  private static final int CONNECTIONS = 32;

  /// Shorter than the service waits for an answer.
  private static final Duration HELD = Duration.ofSeconds(6);

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  private final Service service;
  private final GraphReceiver graph;
  private final People people;
  private final Webhooks webhooks;

  SendingPhase(Service service, GraphReceiver graph, People people, Webhooks webhooks) {
    this.service = service;
    this.graph = graph;
    this.people = people;
    this.webhooks = webhooks;
  }

  /// @param perSecond messages posted, from a second after the gate was opened
  /// @param refused calls that were answered 130429
  record Result(int wanted, double perSecond, long sent, long refused) {}

  /// Lets messages pile up behind a Graph API that keeps its callers waiting, opens it, and watches
  /// how fast they come.
  Result run(int wanted, Duration time) throws IOException, InterruptedException {
    long messages = wanted * (time.toSeconds() + 1);
    Queue<Long> posts = new ConcurrentLinkedQueue<>();
    graph.gate().close();
    graph.gate().limit(wanted);
    graph.tell(posted -> posts.add(posted.atNanos()));
    long closed = System.nanoTime();
    Load.run(service.port(), CONNECTIONS, upTo(messages), this::make);
    Thread.sleep(Duration.ofNanos(Math.max(0, HELD.toNanos() - (System.nanoTime() - closed))));
    long opened = System.nanoTime();
    graph.gate().open();
    await(posts, messages);
    graph.tell(_ -> {});
    return result(wanted, posts, opened);
  }

  private static Pace upTo(long messages) {
    long start = System.nanoTime();
    return ticket -> ticket < messages ? OptionalLong.of(start) : OptionalLong.empty();
  }

  private Webhook make(long ticket, long dueNanos) {
    People.Line line = people.ordinary();
    return webhooks.message(line.phone(), line.text());
  }

  private static void await(Queue<Long> posts, long messages) throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (posts.size() < messages && System.nanoTime() < end) {
      Thread.sleep(LOOK_EVERY);
    }
  }

  /// The first second is left out: in it those go that were held.
  private Result result(int wanted, Queue<Long> posts, long opened) {
    long from = opened + Duration.ofSeconds(1).toNanos();
    long[] counted = posts.stream().mapToLong(Long::longValue).filter(at -> at >= from).toArray();
    Arrays.sort(counted);
    double seconds = counted.length < 2 ? 1 : (counted[counted.length - 1] - from) / 1e9;
    return new Result(wanted, counted.length / seconds, posts.size(), graph.gate().refused());
  }
}
