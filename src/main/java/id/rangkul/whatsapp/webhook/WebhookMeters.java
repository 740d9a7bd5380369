package id.rangkul.whatsapp.webhook;

import id.rangkul.inbox.Content;
import id.rangkul.inbox.Delivery;
import id.rangkul.inbox.Incoming;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Counts what the webhook answered, how long it took, and what it could not read.
@Component
final class WebhookMeters {
  static final String UNKNOWN = "rangkul.webhook.unknown";
  static final String ANSWERS = "rangkul.webhook.answers";
  static final String ANSWER_TIME = "rangkul.webhook.answer.time";

  private final MeterRegistry registry;
  private final Timer answerTime;

  WebhookMeters(MeterRegistry registry) {
    this.registry = registry;
    this.answerTime =
        Timer.builder(ANSWER_TIME)
            .description("From the first byte read to the answer; Meta wants a median of 250 ms")
            .publishPercentileHistogram()
            .register(registry);
  }

  Timer.Sample start() {
    return Timer.start(registry);
  }

  void answered(int status, Timer.Sample since) {
    since.stop(answerTime);
    registry.counter(ANSWERS, "status", Integer.toString(status)).increment();
  }

  void countUnknown(List<Delivery> deliveries) {
    deliveries.stream()
        .flatMap(it -> it.incoming().stream())
        .map(WebhookMeters::unreadKind)
        .flatMap(Optional::stream)
        .forEach(it -> registry.counter(UNKNOWN, "kind", Kinds.tag(it)).increment());
  }

  private static Optional<String> unreadKind(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Unknown(_, String kind, _) -> Optional.of(kind);
      case Incoming.Message(_, _, _, _, Content.Other(String kind, _)) -> Optional.of(kind);
      case Incoming.Message _, Incoming.Status _, Incoming.Moved _, Incoming.OfAccount _ ->
          Optional.empty();
    };
  }
}
