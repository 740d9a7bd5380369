package id.rangkul.outbox;

import id.rangkul.shared.Address;
import id.rangkul.shared.RecordCodec;
import id.rangkul.whatsapp.GraphClient;
import id.rangkul.whatsapp.Outgoing;
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
  private final DailyPeople people;
  private final Numbers numbers;
  private final RecordCodec codec;
  private final GraphClient graph;
  private final Clock wall;
  private final MeterRegistry meters;

  Delivery(
      ClaimMessageScript claims,
      SettleMessageScript settlements,
      DailyPeople people,
      Numbers numbers,
      RecordCodec codec,
      GraphClient graph,
      Clock wall,
      MeterRegistry meters) {
    this.claims = claims;
    this.settlements = settlements;
    this.people = people;
    this.numbers = numbers;
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
        .flatMap(attempt -> readable(next, attempt, now));
  }

  /// What cannot be read cannot be sent: it ends where somebody sees it, and holds up nobody else.
  private Optional<Claimed> readable(Next next, ClaimMessageScript.Attempt attempt, Instant now) {
    try {
      return Optional.of(claimed(next, attempt, now));
    } catch (JacksonException | IllegalStateException | IllegalArgumentException e) {
      log.error("Message {} cannot be read: {}", next.id(), e.getClass().getSimpleName());
      settlements.attempt(
          Subject.of(next.centre(), next.id(), next.fields()),
          attempt.number(),
          Verdict.dead("what was to be sent cannot be read", now),
          now);
      return Optional.empty();
    }
  }

  private Claimed claimed(Next next, ClaimMessageScript.Attempt attempt, Instant now) {
    Map<String, String> fields = next.fields();
    Outbox.Sealed sealed =
        codec.read(
            OutboxKeys.message(next.centre(), next.id()),
            fields.getOrDefault("content", ""),
            Outbox.Sealed.class);
    Window window = Window.of(fields, now);
    Optional<Outgoing.Template> instead = sealed.whenClosed().filter(_ -> window.closed());
    Outgoing content = instead.<Outgoing>map(it -> it).orElse(sealed.content());
    return new Claimed(
        Subject.of(next.centre(), next.id(), fields),
        next.number(),
        Address.parse(sealed.address().clear()),
        content,
        content instanceof Outgoing.Template && !window.open(),
        Tried.of(
            fields,
            attempt.number(),
            attempt.before(),
            attempt.refusals(),
            sealed.whenClosed().isPresent() && instead.isEmpty()));
  }

  private boolean deliver(Claimed message) {
    try {
      Optional<Verdict> without = withoutCall(message, wall.instant());
      settle(message, without.orElseGet(() -> call(message)));
      return without.isEmpty();
    } catch (RuntimeException e) {
      log.error(
          "Message {} was left marked as being sent: {}",
          message.of().id(),
          e.getClass().getSimpleName());
      return true;
    }
  }

  private Optional<Verdict> withoutCall(Claimed message, Instant now) {
    Optional<Verdict> ended = Verdict.withoutCall(message.tried(), now);
    return ended.isPresent() || !message.opens()
        ? ended
        : people
            .roomAt(message.of(), now)
            .map(roomAt -> Verdict.noRoom(roomAt, message.tried(), now));
  }

  private Verdict call(Claimed message) {
    Subject of = message.of();
    SendOutcome outcome =
        graph.send(message.number(), message.address(), of.id(), message.content());
    meters
        .counter("rangkul.outbox.sends", "outcome", outcome.getClass().getSimpleName())
        .increment();
    numbers.called(of.centre(), message.number(), outcome);
    return Verdict.of(outcome, message.tried(), wall.instant());
  }

  private void settle(Claimed message, Verdict verdict) {
    if (verdict.state() == State.DEAD) {
      log.warn("Message {} cannot be sent: {}", message.of().id(), verdict.reason());
    }
    settlements.attempt(message.of(), message.tried().attempt(), verdict, wall.instant());
  }
}
