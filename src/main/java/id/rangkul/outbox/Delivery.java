package id.rangkul.outbox;

import id.rangkul.outbox.SettleMessageScript.Settlement;
import id.rangkul.shared.Address;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import id.rangkul.shared.RecordCodec;
import id.rangkul.whatsapp.GraphClient;
import id.rangkul.whatsapp.SendOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Sees one message through one attempt. It is marked before its HTTP call and settled after it;
/// whoever dies between the two leaves a mark that another sender finds.
final class Delivery {
  private static final Logger log = LoggerFactory.getLogger(Delivery.class);
  static final Duration CALL_ENDS = Duration.ofSeconds(12);

  private final ClaimMessageScript claims;
  private final SettleMessageScript settlements;
  private final RecordCodec codec;
  private final GraphClient graph;
  private final Clock wall;
  private final MeterRegistry meters;

  Delivery(
      ClaimMessageScript claims,
      SettleMessageScript settlements,
      RecordCodec codec,
      GraphClient graph,
      Clock wall,
      MeterRegistry meters) {
    this.claims = claims;
    this.settlements = settlements;
    this.codec = codec;
    this.graph = graph;
    this.wall = wall;
    this.meters = meters;
  }

  /// Answers whether Meta was called.
  boolean of(Next next) {
    return claim(next).map(this::deliver).orElse(false);
  }

  private Optional<Claimed> claim(Next next) {
    Instant now = wall.instant();
    return claims
        .run(next, now, now.plus(CALL_ENDS), now.plus(Verdict.waitForStatus(next.purpose())))
        .flatMap(attempt -> readable(next, attempt));
  }

  /// What cannot be read cannot be sent: it ends where somebody sees it, and holds up nobody else.
  private Optional<Claimed> readable(Next next, ClaimMessageScript.Attempt attempt) {
    try {
      return Optional.of(claimed(next, attempt));
    } catch (JacksonException | IllegalStateException | IllegalArgumentException e) {
      log.error("Message {} cannot be read: {}", next.id(), e.getClass().getSimpleName());
      Instant now = wall.instant();
      settlements.run(
          new Settlement(
              next.centre(),
              next.id(),
              Party.parse(next.party()),
              next.fields().getOrDefault("about", ""),
              Optional.of(attempt.number()),
              State.DEAD,
              now,
              Optional.empty(),
              "what was to be sent cannot be read"),
          now);
      return Optional.empty();
    }
  }

  private Claimed claimed(Next next, ClaimMessageScript.Attempt attempt) {
    Map<String, String> fields = next.fields();
    Outbox.Sealed sealed =
        codec.read(
            OutboxKeys.message(next.centre(), next.id()),
            fields.getOrDefault("content", ""),
            Outbox.Sealed.class);
    return new Claimed(
        next.centre(),
        next.id(),
        Party.parse(fields.getOrDefault("to", "")),
        next.number(),
        Address.parse(sealed.address().clear()),
        Purpose.valueOf(fields.getOrDefault("purpose", "")),
        sealed.content(),
        fields.getOrDefault("about", ""),
        Instant.ofEpochMilli(Long.parseLong(fields.getOrDefault("created", "0"))),
        attempt.number(),
        attempt.before());
  }

  private boolean deliver(Claimed message) {
    try {
      Optional<Verdict> without = Verdict.withoutCall(message, wall.instant());
      settle(message, without.orElseGet(() -> call(message)));
      return without.isEmpty();
    } catch (RuntimeException e) {
      MessageId id = message.id();
      log.error("Message {} was left marked as being sent: {}", id, e.getClass().getSimpleName());
      return true;
    }
  }

  private Verdict call(Claimed message) {
    SendOutcome outcome =
        graph.send(message.number(), message.address(), message.id(), message.content());
    meters
        .counter("rangkul.outbox.sends", "outcome", outcome.getClass().getSimpleName())
        .increment();
    return Verdict.of(outcome, message, wall.instant());
  }

  private void settle(Claimed message, Verdict verdict) {
    if (verdict.state() == State.DEAD) {
      log.warn("Message {} cannot be sent: {}", message.id(), verdict.reason());
    }
    settlements.run(
        new Settlement(
            message.centre(),
            message.id(),
            message.to(),
            message.about(),
            Optional.of(message.attempt()),
            verdict.state(),
            verdict.notBefore(),
            verdict.wamid(),
            verdict.reason()),
        wall.instant());
  }
}
