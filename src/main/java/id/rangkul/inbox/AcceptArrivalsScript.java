package id.rangkul.inbox;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.LuaScript;
import id.rangkul.shared.RecordCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
      if (placed.arrival() instanceof Arrival.MessageReceived message) {
        keys.add(InboxKeys.fate(centre, message.wamid()));
        args.add(message.wamid().value());
      } else {
        keys.add(stream);
        args.add("");
      }
      args.add(codec.write(stream, placed.arrival()));
    }
    return Math.toIntExact(script.run(keys, args));
  }
}
