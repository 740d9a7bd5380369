package id.rangkul.bench;

import java.io.IOException;
import java.time.Duration;

/// As many events as the service takes with a bounded number of requests in flight, and how fast it
/// works them off.
final class ThroughputPhase {
  private static final int CONNECTIONS = 32;
  private static final Duration DRAIN_LIMIT = Duration.ofSeconds(15);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private final Service service;
  private final GraphReceiver graph;
  private final SentMessages sent;

  ThroughputPhase(Service service, GraphReceiver graph, SentMessages sent) {
    this.service = service;
    this.graph = graph;
    this.sent = sent;
  }

  /// @param acceptedPerSecond events answered 200, while the load lasted
  /// @param processedPerSecond events whose turn was committed, from the first until the inbox was
  ///   empty
  /// @param sentPerSecond messages posted to the Graph API in the same time
  /// @param unprocessed events still in the inbox when waiting for them was given up
  /// @param repeatedStatuses statuses told twice because the service had not sent enough
  /// @param cpu seconds of a core used in the same time
  record Result(
      double acceptedPerSecond,
      double processedPerSecond,
      double sentPerSecond,
      double seconds,
      long accepted,
      long unprocessed,
      long refused,
      long repeatedStatuses,
      Percentiles answer,
      CpuTime cpu) {}

  Result run(Duration time, Load.Source mix) throws IOException, InterruptedException {
    long turnsBefore = service.turns();
    long sentBefore = graph.count();
    long repeatedBefore = sent.repeated();
    CpuTime cpuBefore = CpuTime.now(service.process());
    long start = System.nanoTime();
    Load.Answered load = Load.run(service.port(), CONNECTIONS, Pace.flatOut(time), mix);
    long processed = drain(turnsBefore, load.accepted());
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Result(
        load.accepted() / load.seconds(),
        processed / seconds,
        (graph.count() - sentBefore) / seconds,
        seconds,
        load.accepted(),
        Math.max(0, load.accepted() - processed),
        load.refused(),
        sent.repeated() - repeatedBefore,
        load.answer(),
        CpuTime.now(service.process()).since(cpuBefore));
  }

  /// Waits until as many turns have ended as events were accepted, and answers how many did.
  private long drain(long turnsBefore, long accepted) throws IOException, InterruptedException {
    long end = System.nanoTime() + DRAIN_LIMIT.toNanos();
    long processed = service.turns() - turnsBefore;
    while (processed < accepted && System.nanoTime() < end) {
      Thread.sleep(LOOK_EVERY);
      processed = service.turns() - turnsBefore;
    }
    return processed;
  }
}
