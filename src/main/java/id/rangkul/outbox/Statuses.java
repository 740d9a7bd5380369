package id.rangkul.outbox;

import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.DeliveryStatus;
import id.rangkul.inbox.Pricing;
import id.rangkul.outbox.ApplyStatusesScript.Step;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Records;
import id.rangkul.whatsapp.FailedStatus;
import id.rangkul.whatsapp.SendOutcome;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Applies Meta's statuses to our messages. Applying one twice, late or out of order changes
/// nothing.
public final class Statuses {
  private static final String WITHOUT_REASON = "failed, and Meta has told no reason";

  private final Records records;
  private final SettleMessageScript settlements;
  private final ApplyStatusesScript steps;
  private final Numbers numbers;
  private final SenderBell bell;
  private final Clock wall;

  Statuses(
      Records records,
      SettleMessageScript settlements,
      ApplyStatusesScript steps,
      Numbers numbers,
      SenderBell bell,
      Clock wall) {
    this.records = records;
    this.settlements = settlements;
    this.steps = steps;
    this.numbers = numbers;
    this.bell = bell;
    this.wall = wall;
  }

  /// Applies many statuses at once; most only let an accepted message grow, and cost one step
  /// together.
  public void apply(CentreId centre, List<Arrival.StatusReceived> statuses) {
    List<Ours> growing = new ArrayList<>();
    List<Ours> failed = new ArrayList<>();
    for (Ours one : ours(centre, statuses)) {
      (one.status().status() == DeliveryStatus.FAILED ? failed : growing).add(one);
    }
    if (!growing.isEmpty()) {
      steps
          .run(centre, growing.stream().map(Ours::step).toList())
          .forEach(position -> proof(centre, growing.get(position)));
      liftHalts(centre, growing);
    }
    failed.forEach(one -> failure(centre, one));
  }

  /// A status with our name of the message that it is about.
  private record Ours(MessageId id, Arrival.StatusReceived status) {
    Step step() {
      return new Step(id, status.wamid(), state(), billedAs(), month());
    }

    State state() {
      return switch (status.status()) {
        case SENT -> State.SENT;
        case DELIVERED -> State.DELIVERED;
        case READ -> State.READ;
        case FAILED -> State.DEAD;
      };
    }

    private Optional<String> billedAs() {
      return status.pricing().filter(Pricing::billable).map(Pricing::category);
    }

    private YearMonth month() {
      return YearMonth.from(status.at().atOffset(ZoneOffset.UTC));
    }
  }

  /// The statuses of messages of ours. Where Meta did not return our id, its own name of the
  /// message is looked up.
  private List<Ours> ours(CentreId centre, List<Arrival.StatusReceived> statuses) {
    List<Arrival.StatusReceived> nameless =
        statuses.stream().filter(status -> status.message().isEmpty()).toList();
    List<Optional<String>> names =
        records.values(
            nameless.stream().map(status -> OutboxKeys.wamid(centre, status.wamid())).toList());
    List<Ours> ours = new ArrayList<>();
    for (Arrival.StatusReceived status : statuses) {
      status
          .message()
          .or(() -> names.get(nameless.indexOf(status)).map(MessageId::new))
          .ifPresent(id -> ours.add(new Ours(id, status)));
    }
    return ours;
  }

  /// Settles a message under way: it has arrived, whatever its call will answer or has answered.
  private void proof(CentreId centre, Ours one) {
    Map<String, String> fields = fields(centre, one);
    State before = State.valueOf(fields.getOrDefault("state", State.QUEUED.name()));
    if (before == State.SENDING || before == State.UNKNOWN) {
      Instant now = wall.instant();
      settlements.byStatus(
          Subject.of(centre, one.id(), fields),
          one.status().wamid(),
          Verdict.proved(one.state(), one.status().wamid(), now),
          now);
      bell.ring();
    }
    steps.run(centre, List.of(one.step()));
  }

  private void failure(CentreId centre, Ours one) {
    Map<String, String> fields = fields(centre, one);
    if (!fields.containsKey("state")) {
      return;
    }
    Instant now = wall.instant();
    String told = one.status().error().orElse(WITHOUT_REASON);
    Optional<SendOutcome> meaning = MetaCode.of(told).map(FailedStatus::meaning);
    Verdict verdict =
        meaning
            .map(it -> Verdict.ofFailure(it, tried(fields), now))
            .orElse(Verdict.dead(told, now))
            .because(told);
    Subject message = Subject.of(centre, one.id(), fields);
    if (settlements.byStatus(message, one.status().wamid(), verdict, now)) {
      meaning.ifPresent(it -> numbers.failedLater(centre, number(fields), it));
      bell.ring();
    }
  }

  /// A message that goes on its way while the number is halted by a status ends the halt: SENT
  /// comes at once, the later ones may be of any old message. Halts are seldom, so that nearly no
  /// status pays for this.
  private void liftHalts(CentreId centre, List<Ours> growing) {
    if (numbers.awaitProof(centre)) {
      growing.stream()
          .filter(one -> one.status().status() == DeliveryStatus.SENT)
          .map(one -> number(fields(centre, one)))
          .filter(number -> !number.isEmpty())
          .distinct()
          .forEach(number -> numbers.proved(centre, number));
    }
  }

  private Map<String, String> fields(CentreId centre, Ours one) {
    return records.fields(OutboxKeys.message(centre, one.id()));
  }

  private static String number(Map<String, String> fields) {
    return fields.getOrDefault("number", "");
  }

  private static Tried tried(Map<String, String> fields) {
    return Tried.of(
        fields,
        Integer.parseInt(fields.getOrDefault("attempt", "1")),
        State.valueOf(fields.getOrDefault("state", "")),
        0,
        fields.containsKey("fallback") && !fields.containsKey("closed"));
  }
}
