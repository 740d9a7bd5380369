package id.rangkul.outbox;

import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.InboxKeys;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.LuaScript;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import id.rangkul.shared.RecordCodec;
import id.rangkul.shared.Wamid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Runs `settle_message.lua`.
final class SettleMessageScript {
  /// Statuses come within days; Meta's ids are of no use after a month.
  static final Duration REMEMBER = Duration.ofDays(30);

  private final LuaScript<Long> script;
  private final RecordCodec codec;
  private final int lanes;

  SettleMessageScript(StringRedisTemplate redis, RecordCodec codec, int lanes) {
    this.script = new LuaScript<>(redis, "settle_message", Long.class);
    this.codec = codec;
    this.lanes = lanes;
  }

  /// What is written down: of which message, of which attempt (empty: of the open one), and when it
  /// may go on.
  record Settlement(
      CentreId centre,
      MessageId id,
      Party to,
      String about,
      Optional<Integer> attempt,
      State state,
      Instant notBefore,
      Optional<Wamid> wamid,
      String reason) {}

  boolean run(Settlement done, Instant now) {
    CentreId centre = done.centre();
    String party = done.to().key();
    Key lane = InboxKeys.lane(centre, InboxKeys.laneOf(done.to(), lanes));
    Key wamid =
        done.wamid()
            .map(named -> OutboxKeys.wamid(centre, named))
            .orElse(OutboxKeys.message(centre, done.id()));
    long settled =
        script.run(
            List.of(
                OutboxKeys.message(centre, done.id()),
                OutboxKeys.inflight(centre),
                OutboxKeys.to(centre, party, Queue.URGENT),
                OutboxKeys.to(centre, party, Queue.BULK),
                OutboxKeys.due(centre, Queue.URGENT),
                OutboxKeys.due(centre, Queue.BULK),
                OutboxKeys.dead(centre),
                lane,
                wamid),
            List.of(
                party,
                done.id().value(),
                done.attempt().map(Object::toString).orElse(""),
                done.state().name(),
                Long.toString(now.toEpochMilli()),
                Long.toString(done.notBefore().toEpochMilli()),
                done.wamid().map(Wamid::value).orElse(""),
                done.reason(),
                failure(done, lane, now),
                Long.toString(REMEMBER.toSeconds())));
    return settled == 1;
  }

  private String failure(Settlement done, Key lane, Instant now) {
    return done.state() == State.DEAD
        ? codec.write(
            lane, new Arrival.SendFailed(now, done.id(), done.to(), done.about(), done.reason()))
        : "";
  }
}
