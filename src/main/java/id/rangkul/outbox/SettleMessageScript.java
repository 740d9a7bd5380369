package id.rangkul.outbox;

import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.InboxKeys;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.LuaScript;
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

  /// Settles an attempt by what its call has answered.
  boolean attempt(Subject message, int attempt, Verdict verdict, Instant now) {
    return run(message, Integer.toString(attempt), verdict.wamid(), verdict, now);
  }

  /// Settles whatever attempt it is that a status tells of.
  boolean byStatus(Subject message, Wamid wamid, Verdict verdict, Instant now) {
    return run(message, "", Optional.of(wamid), verdict, now);
  }

  private boolean run(
      Subject message, String attempt, Optional<Wamid> wamid, Verdict verdict, Instant now) {
    Key lane = InboxKeys.lane(message.centre(), InboxKeys.laneOf(message.to(), lanes));
    long settled =
        script.run(
            keys(message, lane, wamid),
            List.of(
                message.to().key(),
                message.id().value(),
                attempt,
                verdict.state().name(),
                Long.toString(now.toEpochMilli()),
                Long.toString(verdict.notBefore().toEpochMilli()),
                wamid.map(Wamid::value).orElse(""),
                verdict.reason(),
                verdict.state() == State.DEAD ? failure(message, verdict, lane, now) : "",
                Long.toString(REMEMBER.toSeconds()),
                verdict.refusals().map(Object::toString).orElse(""),
                Long.toString(PairPace.REMEMBER_REFUSALS.toMillis()),
                verdict.closed() ? "1" : ""));
    return settled == 1;
  }

  private static List<Key> keys(Subject message, Key lane, Optional<Wamid> wamid) {
    CentreId centre = message.centre();
    String party = message.to().key();
    Key self = OutboxKeys.message(centre, message.id());
    return List.of(
        self,
        OutboxKeys.inflight(centre),
        OutboxKeys.to(centre, party, Queue.URGENT),
        OutboxKeys.to(centre, party, Queue.BULK),
        OutboxKeys.due(centre, Queue.URGENT),
        OutboxKeys.due(centre, Queue.BULK),
        OutboxKeys.dead(centre),
        lane,
        wamid.map(named -> OutboxKeys.wamid(centre, named)).orElse(self),
        OutboxKeys.pair(centre, party));
  }

  private String failure(Subject message, Verdict verdict, Key lane, Instant now) {
    return codec.write(
        lane,
        new Arrival.SendFailed(
            now,
            message.id(),
            message.to(),
            message.about(),
            message.purpose().name(),
            MetaCode.of(verdict.reason()),
            verdict.reason()));
  }
}
