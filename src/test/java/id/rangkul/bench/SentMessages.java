package id.rangkul.bench;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// What the service has sent and Meta has yet to tell of: `sent`, `delivered` and `read` of each
/// message, which is also where Meta's advice of three statuses a message comes from.
final class SentMessages {
  /// Of more messages than this no status is kept; memory stays bounded when nobody asks for
  /// statuses.
  private static final int MAX_KEPT = 500_000;

  private static final List<String> STAGES = List.of("sent", "delivered", "read");

  private final Queue<Status> untold = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Status> last =
      new AtomicReference<>(new Status("wamid.none", "none", "+620", "read"));
  private final AtomicLong kept = new AtomicLong();
  private final AtomicLong repeated = new AtomicLong();

  /// What Meta tells of one message.
  record Status(String wamid, String messageId, String to, String stage) {}

  void add(Posted posted) {
    if (kept.get() < MAX_KEPT) {
      kept.addAndGet(STAGES.size());
      STAGES.forEach(
          stage -> untold.add(new Status(posted.wamid(), posted.messageId(), posted.to(), stage)));
    }
  }

  /// The next status that is due; where the service has not sent enough, the last one once more.
  Status next() {
    Status status = untold.poll();
    if (status == null) {
      repeated.incrementAndGet();
      return last.get();
    }
    kept.decrementAndGet();
    last.set(status);
    return status;
  }

  /// How many statuses were told a second time, for want of others.
  long repeated() {
    return repeated.get();
  }
}
