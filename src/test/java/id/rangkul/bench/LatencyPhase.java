package id.rangkul.bench;

import java.io.IOException;
import java.time.Duration;

/// Messages at the rate of one WhatsApp number, one in twenty of them alarming: how long until the
/// answer, and until the worker's alert, is posted to the Graph API.
final class LatencyPhase {
  static final int MESSAGES_A_SECOND = 80;

  private static final int ONE_ALARM_IN = 20;
  private static final int CONNECTIONS = 32;
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

  private final People people;
  private final InventedCentre centre;
  private final Webhooks webhooks;
  private final Awaited answers = new Awaited();
  private final Awaited alerts = new Awaited();

  LatencyPhase(People people, InventedCentre centre, Webhooks webhooks) {
    this.people = people;
    this.centre = centre;
    this.webhooks = webhooks;
  }

  /// @param answered from the message to the answer posted to its writer
  /// @param alerted from an alarming message to the alert posted to the worker
  /// @param unanswered messages of which no answer came
  /// @param unalerted alarming messages of which no alert came
  record Result(
      double seconds,
      Percentiles answered,
      Percentiles alerted,
      long unanswered,
      long unalerted,
      Load.Answered webhook) {}

  /// How many alarms a run takes at the most.
  static int alarmsIn(Duration time) {
    return Math.toIntExact(time.toSeconds() * MESSAGES_A_SECOND / ONE_ALARM_IN + 1);
  }

  Result run(int port, GraphReceiver graph, Duration time)
      throws IOException, InterruptedException {
    graph.tell(this::posted);
    Load.Answered webhook =
        Load.run(port, CONNECTIONS, Pace.steady(MESSAGES_A_SECOND, time), this::make);
    answers.awaitAll(LAST_ANSWERS);
    alerts.awaitAll(LAST_ANSWERS);
    graph.tell(_ -> {});
    return new Result(
        webhook.seconds(),
        answers.percentiles(),
        alerts.percentiles(),
        answers.unanswered(),
        alerts.unanswered(),
        webhook);
  }

  private Webhook make(long ticket, long dueNanos) {
    if (ticket % ONE_ALARM_IN == ONE_ALARM_IN - 1) {
      int index = people.nextAlarming();
      answers.from(centre.alarmingPhone(index), dueNanos);
      alerts.from(centre.alarmingCase(index), dueNanos);
      return webhooks.message(centre.alarmingPhone(index), People.ALARM);
    }
    People.Line line = somebodyFree();
    answers.from(line.phone(), dueNanos);
    return webhooks.message(line.phone(), line.text());
  }

  /// Somebody who does not wait for an answer, as long as there is one.
  private People.Line somebodyFree() {
    People.Line line = people.ordinary();
    for (int asked = 1; asked < people.count() && answers.isAwaitedBy(line.phone()); asked++) {
      line = people.ordinary();
    }
    return line;
  }

  private void posted(Posted posted) {
    answers.came(posted.to(), posted);
    if (!posted.firstParameter().isEmpty()) {
      alerts.came(posted.firstParameter(), posted);
    }
  }
}
