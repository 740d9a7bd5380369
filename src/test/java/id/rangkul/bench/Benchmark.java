package id.rangkul.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Measures the packaged service: `Benchmark <rangkul.jar> <benchmark.json>`, with
/// `-Dbench.seconds=3` to try it with short phases. Touches loopback only, and leaves nothing
/// behind but the JSON file.
final class Benchmark {
  private static final int CASES = 1_000;
  private static final int EVENTS_A_SECOND = 400;
  private static final int CONNECTIONS = 64;
  private static final int BATCH = 10;
  private static final int AS_FAST_AS_IT_GOES = 100_000;
  private static final Duration QUIET_LIMIT = Duration.ofSeconds(5);
  private static final String APP_SECRET = "rahasia-ukur";

  private final Plan plan;
  private final Clock clock;
  private final InventedCentre centre;
  private final People people;
  private final SentMessages sent = new SentMessages();

  private Benchmark(Plan plan, Clock clock) {
    this.plan = plan;
    this.clock = clock;
    int alarms = LatencyPhase.alarmsIn(plan.warmUp()) + LatencyPhase.alarmsIn(plan.latency());
    LocalDate lastMonth = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusMonths(1);
    this.centre = new InventedCentre(CASES, alarms, lastMonth);
    this.people = new People(centre);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Plan plan = Plan.of(System.getProperty("bench.seconds", ""));
    Report report = new Benchmark(plan, Clock.systemUTC()).run(Path.of(args[0]));
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(
        Path.of(args[1]),
        json.writeValueAsString(Map.of("measured", report, "table", report.rows())));
    say("\n" + report.table());
  }

  private Report run(Path jar) throws IOException, InterruptedException {
    Machine machine = Machine.here(clock.instant());
    say("Measuring on " + machine);
    List<SendingPhase.Result> sending = new ArrayList<>();
    for (int rate : List.of(80, 1000)) {
      sending.add(sending(jar, rate));
    }
    try (GraphReceiver graph = new GraphReceiver(sent);
        Service service = start(jar, graph, AS_FAST_AS_IT_GOES)) {
      return measure(machine, graph, service, sending);
    }
  }

  private Service start(Path jar, GraphReceiver graph, int messagesPerSecond)
      throws IOException, InterruptedException {
    Service service = Service.start(jar, centre.yaml(), settings(graph, messagesPerSecond));
    Runtime.getRuntime().addShutdownHook(new Thread(service::close));
    return service;
  }

  /// With people of its own, whom nobody has written to yet.
  private SendingPhase.Result sending(Path jar, int rate) throws IOException, InterruptedException {
    try (GraphReceiver graph = new GraphReceiver(new SentMessages());
        Service service = start(jar, graph, rate)) {
      service.awaitReady();
      Webhooks webhooks = new Webhooks(centre, clock, service.port(), APP_SECRET);
      People writers = new People(centre);
      MixedLoad warming = new MixedLoad(writers, new SentMessages(), webhooks, 1);
      Load.run(service.port(), CONNECTIONS, Pace.steady(EVENTS_A_SECOND, plan.warmUp()), warming);
      graph.awaitQuiet(QUIET_LIMIT);
      SendingPhase.Result result =
          new SendingPhase(service, graph, writers, webhooks).run(rate, plan.sending());
      say("Sending: " + result);
      return result;
    }
  }

  private static Map<String, String> settings(GraphReceiver graph, int messagesPerSecond) {
    return Map.of(
        "WHATSAPP_GRAPH_URL",
        graph.url().toString(),
        "WHATSAPP_ACCESS_TOKEN",
        "token-ukur",
        "WHATSAPP_APP_SECRET",
        APP_SECRET,
        "WHATSAPP_VERIFY_TOKEN",
        "sandi-ukur",
        "RANGKUL_MPS",
        Integer.toString(messagesPerSecond),
        "RANGKUL_DAILY_PEOPLE",
        "0");
  }

  private Report measure(
      Machine machine, GraphReceiver graph, Service service, List<SendingPhase.Result> sending)
      throws IOException, InterruptedException {
    Duration ready = service.awaitReady();
    say(
        "Imported %d cases in %d ms; started in %d ms"
            .formatted(
                centre.cases() + centre.alarmingCases(),
                service.importTook().toMillis(),
                ready.toMillis()));
    Webhooks webhooks = new Webhooks(centre, clock, service.port(), APP_SECRET);
    latency(graph, service, webhooks, plan.warmUp());
    LatencyPhase.Result latency = latency(graph, service, webhooks, plan.latency());
    say("Latency: " + latency);
    Load.Answered answering = answering(graph, service, webhooks);
    say("Answering: " + answering);
    throughput(graph, service, webhooks, plan.warmUp(), 1);
    ThroughputPhase.Result alone = throughput(graph, service, webhooks, plan.throughput(), 1);
    say("Throughput, one a POST: " + alone);
    ThroughputPhase.Result batched = throughput(graph, service, webhooks, plan.throughput(), BATCH);
    say("Throughput, statuses ten a POST: " + batched);
    long complaints = service.complaintsUnderLoad();
    if (complaints > 0) {
      say("The service complained " + complaints + " times; at last:\n" + service.endOfLog());
    }
    return new Report(
        machine,
        plan,
        service.importTook(),
        ready,
        latency,
        answering,
        alone,
        batched,
        sending,
        complaints);
  }

  private LatencyPhase.Result latency(
      GraphReceiver graph, Service service, Webhooks webhooks, Duration time)
      throws IOException, InterruptedException {
    graph.awaitQuiet(QUIET_LIMIT);
    return new LatencyPhase(people, centre, webhooks).run(service.port(), graph, time);
  }

  private Load.Answered answering(GraphReceiver graph, Service service, Webhooks webhooks)
      throws IOException, InterruptedException {
    graph.awaitQuiet(QUIET_LIMIT);
    Pace pace = Pace.steady(EVENTS_A_SECOND, plan.answering());
    return Load.run(service.port(), CONNECTIONS, pace, new MixedLoad(people, sent, webhooks, 1));
  }

  private ThroughputPhase.Result throughput(
      GraphReceiver graph, Service service, Webhooks webhooks, Duration time, int statusesAPost)
      throws IOException, InterruptedException {
    graph.awaitQuiet(QUIET_LIMIT);
    return new ThroughputPhase(service, graph, sent)
        .run(time, new MixedLoad(people, sent, webhooks, statusesAPost));
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
