package id.rangkul.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Everything that was measured, and the table of it.
///
/// @param alone statuses one a POST
/// @param batched statuses ten a POST
/// @param sending at the rates that a number may have
/// @param complaints warnings and errors in the service's log after it was ready
record Report(
    Machine machine,
    Plan plan,
    Duration importTook,
    Duration ready,
    LatencyPhase.Result latency,
    Load.Answered answering,
    ThroughputPhase.Result alone,
    ThroughputPhase.Result batched,
    List<SendingPhase.Result> sending,
    long complaints) {
  private static final String NOT_YET = "not measured yet";

  /// A line of the table.
  record Row(String measure, String must, String measured, String anchor) {}

  List<Row> rows() {
    return List.of(
        new Row(
            "webhook events accepted and processed",
            "≥ 4,000/s for 60 s, p99 answer ≤ 250 ms",
            throughput("one a POST", alone) + "; " + throughput("statuses ten a POST", batched),
            "Meta, 1,000 mps number: 3 × outgoing + 1 × incoming"),
        new Row(
            "answer time of the webhook at 400 events/s",
            "p50 ≤ 5 ms, p99 ≤ 50 ms",
            answering.answer() + refused(answering.refused()),
            "Meta: median ≤ 250 ms"),
        new Row(
            "webhook in → Graph POST out at 80 messages/s",
            "p50 ≤ 25 ms, p99 ≤ 150 ms",
            latency.answered() + missing(latency.unanswered(), latency.answered().count()),
            "no peer publishes one"),
        new Row(
            "alarming words → alert POST to the worker",
            "p99 ≤ 1 s",
            latency.alerted() + missing(latency.unalerted(), latency.alerted().count()),
            "8 minutes (best published human triage)"),
        new Row(
            "sending what waits at the number's rate",
            "± 2 %, no 130429",
            sending.stream().map(Report::rate).collect(Collectors.joining("; ")),
            "Meta: 80/s a number, 1,000/s after upgrade"),
        new Row("due prompts: 1,000,000 scheduled, 100,000 due", "pump ≥ 20,000/s", NOT_YET, "–"),
        new Row("understanding", "≤ 200 µs median a message", NOT_YET, "1 ms (n-gram regression)"),
        new Row(
            "start to ready, packaged",
            "≤ 6 s",
            String.format(Locale.ROOT, "%.1f s", ready.toMillis() / 1e3),
            "–"),
        new Row("kill -9 under load, 20 times", "0 lost, 0 doubled", NOT_YET, "–"));
  }

  private static String throughput(String how, ThroughputPhase.Result result) {
    return String.format(
            Locale.ROOT,
            "%s: %,.0f/s accepted, %,.0f/s processed, p50 %.0f ms, p99 %.0f ms",
            how,
            result.acceptedPerSecond(),
            result.processedPerSecond(),
            result.answer().p50(),
            result.answer().p99())
        + (result.unprocessed() == 0 ? "" : ", " + result.unprocessed() + " left in the inbox")
        + (result.repeatedStatuses() == 0
            ? ""
            : ", " + result.repeatedStatuses() + " statuses told twice")
        + refused(result.refused());
  }

  private static String rate(SendingPhase.Result result) {
    return String.format(
        Locale.ROOT,
        "%,d/s: %,.1f/s, %d refused with 130429",
        result.wanted(),
        result.perSecond(),
        result.refused());
  }

  private static String refused(long refused) {
    return refused == 0 ? "" : ", " + refused + " not answered 200";
  }

  private static String missing(long missing, long came) {
    return missing == 0 ? "" : ", " + missing + " of " + (missing + came) + " never came";
  }

  String table() {
    StringBuilder table =
        new StringBuilder("| measure | must | measured | anchor |\n|---|---|---|---|\n");
    for (Row row : rows()) {
      table.append(
          "| %s | %s | %s | %s |\n"
              .formatted(row.measure(), row.must(), row.measured(), row.anchor()));
    }
    return table.toString();
  }
}
