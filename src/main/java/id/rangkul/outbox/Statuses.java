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
import java.util.Map;
import java.util.Optional;

/// Applies Meta's statuses to our messages. Applying one twice, late or out of order changes nothing.
public final class Statuses {
  private final Records records;
  private final SettleMessageScript settlements;
  private final GrowStatusScript growth;
  private final SenderBell bell;
  private final Clock wall;
  private final int lanes;

  Statuses(
      Records records,
      SettleMessageScript settlements,
      GrowStatusScript growth,
      SenderBell bell,
      Clock wall,
      int lanes) {
    this.records = records;
    this.settlements = settlements;
    this.growth = growth;
    this.bell = bell;
    this.wall = wall;
    this.lanes = lanes;
  }

  /// Answers whether the status belonged to a message of ours.
  public boolean apply(CentreId centre, Arrival.StatusReceived status) {
    Optional<MessageId> id =
        status
            .message()
            .or(
                () ->
                    records.value(OutboxKeys.wamid(centre, status.wamid())).map(MessageId::new));
    return id.isPresent() && apply(centre, id.get(), status);
  }

  private boolean apply(CentreId centre, MessageId id, Arrival.StatusReceived status) {
    Map<String, String> fields = records.fields(OutboxKeys.message(centre, id));
    if (!fields.containsKey("state")) {
      return false;
    }
    Party to = Party.parse(fields.getOrDefault("to", ""));
    State state = stateOf(status.status());
    String reason = status.error().orElse("");
    String about = fields.getOrDefault("about", "");
    State before = State.valueOf(fields.getOrDefault("state", ""));
    if (before == State.SENDING || before == State.UNKNOWN) {
      settle(new Settlement(
          centre, id, to, about, Optional.empty(), state, wall.instant(),
          Optional.of(status.wamid()), reason));
    }
    Key lane = InboxKeys.lane(centre, InboxKeys.laneOf(to, lanes));
    var failed = new Arrival.SendFailed(status.at(), id, to, about, reason);
    growth.run(centre, id, state, reason, lane, records.codec().write(lane, failed));
    return true;
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
