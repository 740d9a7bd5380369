package id.rangkul.outbox;

import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.DeliveryStatus;
import id.rangkul.inbox.InboxKeys;
import id.rangkul.outbox.SettleMessageScript.Settlement;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Records;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Applies Meta's statuses to our messages. Applying one twice, late or out of order changes
/// nothing.
public final class Statuses {
  private final Records records;
  private final SettleMessageScript settlements;
  private final GrowStatusScript growth;
  private final GrowStatusesScript growthOfMany;
  private final SenderBell bell;
  private final Clock wall;
  private final int lanes;

  Statuses(
      Records records,
      SettleMessageScript settlements,
      GrowStatusScript growth,
      GrowStatusesScript growthOfMany,
      SenderBell bell,
      Clock wall,
      int lanes) {
    this.records = records;
    this.settlements = settlements;
    this.growth = growth;
    this.growthOfMany = growthOfMany;
    this.bell = bell;
    this.wall = wall;
    this.lanes = lanes;
  }

  /// Applies many statuses at once; most only let an accepted message grow, and cost one step
  /// together.
  public void apply(CentreId centre, List<Arrival.StatusReceived> statuses) {
    List<Ours> ours = ours(centre, statuses);
    List<Ours> growing =
        ours.stream().filter(one -> one.status().status() != DeliveryStatus.FAILED).toList();
    List<Ours> closer =
        new ArrayList<>(
            ours.stream().filter(one -> one.status().status() == DeliveryStatus.FAILED).toList());
    if (!growing.isEmpty()) {
      growthOfMany
          .run(
              growing.stream().map(one -> OutboxKeys.message(centre, one.id())).toList(),
              growing.stream().map(one -> stateOf(one.status().status())).toList())
          .forEach(position -> closer.add(growing.get(position)));
    }
    closer.forEach(one -> apply(centre, one.id(), one.status()));
  }

  /// A status with our name of the message that it is about.
  private record Ours(MessageId id, Arrival.StatusReceived status) {}

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

  private void apply(CentreId centre, MessageId id, Arrival.StatusReceived status) {
    Map<String, String> fields = records.fields(OutboxKeys.message(centre, id));
    if (!fields.containsKey("state")) {
      return;
    }
    Party to = Party.parse(fields.getOrDefault("to", ""));
    State state = stateOf(status.status());
    String reason = status.error().orElse("");
    String about = fields.getOrDefault("about", "");
    State before = State.valueOf(fields.getOrDefault("state", ""));
    if (before == State.SENDING || before == State.UNKNOWN) {
      settle(
          new Settlement(
              centre,
              id,
              to,
              about,
              Optional.empty(),
              state,
              wall.instant(),
              Optional.of(status.wamid()),
              reason));
    }
    Key lane = InboxKeys.lane(centre, InboxKeys.laneOf(to, lanes));
    var failed = new Arrival.SendFailed(status.at(), id, to, about, reason);
    growth.run(centre, id, state, reason, lane, records.codec().write(lane, failed));
  }

  private void settle(Settlement settlement) {
    settlements.run(settlement, wall.instant());
    bell.ring();
  }

  private static State stateOf(DeliveryStatus status) {
    return switch (status) {
      case SENT -> State.SENT;
      case DELIVERED -> State.DELIVERED;
      case READ -> State.READ;
      case FAILED -> State.DEAD;
    };
  }
}
