package id.rangkul.inbox;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.LuaScript;
import id.rangkul.shared.RecordCodec;
import id.rangkul.shared.Wamid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `accept_arrivals.lua`.
final class AcceptArrivalsScript {
  private final LuaScript<Long> script;
  private final RecordCodec codec;

  AcceptArrivalsScript(StringRedisTemplate redis, RecordCodec codec) {
    this.script = new LuaScript<>(redis, "accept_arrivals", Long.class);
    this.codec = codec;
  }

  /// An arrival and the lane it goes to.
  record Placed(int lane, Arrival arrival) {}

  /// How many of them were new.
  int run(CentreId centre, List<Placed> arrivals, Instant deadline) {
    List<Key> keys = new ArrayList<>(List.of(InboxKeys.ledger(centre)));
    List<String> args =
        new ArrayList<>(
            List.of(
                Long.toString(deadline.toEpochMilli()),
                Long.toString(InboxSettings.REMEMBER_MESSAGES.toMillis())));
    for (Placed placed : arrivals) {
      Key stream = InboxKeys.lane(centre, placed.lane());
      keys.add(stream);
      Optional<Wamid> once = knownAgainBy(placed.arrival());
      keys.add(once.map(wamid -> InboxKeys.fate(centre, wamid)).orElse(stream));
      args.add(once.map(Wamid::value).orElse(""));
      args.add(codec.write(stream, placed.arrival()));
    }
    return Math.toIntExact(script.run(keys, args));
  }

  /// Meta repeats webhooks; what would do harm when it is handled twice has an id of Meta's.
  private static Optional<Wamid> knownAgainBy(Arrival arrival) {
    return switch (arrival) {
      case Arrival.MessageReceived message -> Optional.of(message.wamid());
      case Arrival.AddressChanged change -> Optional.of(change.wamid());
      case Arrival.MediaFetched _,
          Arrival.MediaUploaded _,
          Arrival.StatusReceived _,
          Arrival.AccountChanged _,
          Arrival.TimerFired _,
          Arrival.AlertTakenUp _,
          Arrival.SendFailed _,
          Arrival.Unrecognised _ ->
          Optional.empty();
    };
  }
}
