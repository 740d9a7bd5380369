package id.rangkul.whatsapp.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
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

  /// Counts a part that was kept without being understood.
  void countUnknown(String kind) {
    registry.counter(UNKNOWN, "kind", Kinds.tag(kind)).increment();
  }
}
