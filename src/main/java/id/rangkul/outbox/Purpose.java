package id.rangkul.outbox;

import java.time.Duration;

/// Why a message is sent, which decides its place in the queue, how long it is worth sending, and
/// whether it is sent again when nobody knows whether it arrived.
public enum Purpose {
  /// An answer to somebody in danger, or the news that a worker has taken up.
  SAFETY(Queue.URGENT, Duration.ofDays(7), true),
  /// To staff: somebody must take something up.
  ALERT(Queue.URGENT, Duration.ofDays(7), true),
  /// An answer to what somebody wrote.
  REPLY(Queue.URGENT, Duration.ofHours(23), false),
  /// A check-in or lesson by the calendar; one that is half a day late is not worth a night's
  /// disturbance.
  ROUTINE(Queue.BULK, Duration.ofHours(12), false);

  private final Queue queue;
  private final Duration worthSending;
  private final boolean sentAgainWhenUnknown;

  Purpose(Queue queue, Duration worthSending, boolean sentAgainWhenUnknown) {
    this.queue = queue;
    this.worthSending = worthSending;
    this.sentAgainWhenUnknown = sentAgainWhenUnknown;
  }

  Queue queue() {
    return queue;
  }

  Duration worthSending() {
    return worthSending;
  }

  boolean sentAgainWhenUnknown() {
    return sentAgainWhenUnknown;
  }
}
