package id.rangkul.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Sends webhooks to the service from a number of connections, one request in flight on each.
final class Load {
  private static final int OK = 200;

  private final int port;
  private final Pace pace;
  private final Source source;
  private final AtomicLong tickets = new AtomicLong();
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final Latencies answers = new Latencies();

  private Load(int port, Pace pace, Source source) {
    this.port = port;
    this.pace = pace;
    this.source = source;
  }

  /// Makes the webhook of a number when it is due.
  interface Source {
    Webhook make(long ticket, long dueNanos);
  }

  /// What came of it.
  ///
  /// @param accepted events that were answered 200
  /// @param refused webhooks that were answered otherwise
  /// @param answer from when a webhook was due to its answer
  record Answered(long accepted, long refused, Percentiles answer, double seconds) {}

  static Answered run(int port, int connections, Pace pace, Source source)
      throws IOException, InterruptedException {
    return new Load(port, pace, source).run(connections);
  }

  private Answered run(int connections) throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<Callable<Void>> senders = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      senders.add(this::send);
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      for (Future<Void> sender : threads.invokeAll(senders)) {
        sender.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("the service could not be reached", e.getCause());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Answered(accepted.get(), refused.get(), answers.percentiles(), seconds);
  }

  private Void send() throws IOException {
    try (Connection connection = new Connection(port)) {
      for (long ticket = tickets.getAndIncrement(); ; ticket = tickets.getAndIncrement()) {
        OptionalLong due = pace.dueNanos(ticket);
        if (due.isEmpty()) {
          return null;
        }
        awaitNanos(due.getAsLong());
        Webhook webhook = source.make(ticket, due.getAsLong());
        boolean taken = connection.post(webhook.request()) == OK;
        answers.record(System.nanoTime() - due.getAsLong());
        accepted.addAndGet(taken ? webhook.events() : 0);
        refused.addAndGet(taken ? 0 : 1);
      }
    }
  }

  private static void awaitNanos(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
