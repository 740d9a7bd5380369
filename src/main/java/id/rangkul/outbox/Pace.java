package id.rangkul.outbox;

import id.rangkul.inbox.Inflow;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;

/// The rate of our numbers, shared by all instances: a number's messages take tokens from a bucket
/// in Redis.
///
/// Tokens are taken in small batches and ahead of their time, so that a message seldom pays a round
/// trip for them and a late sender loses none. Meta counts what comes in and what goes out
/// together: each batch also takes tokens for the messages that this instance has taken in lately,
/// at most as many again, so that a flood of messages slows the answers down to half and no
/// further. What another number does is of no meaning.
final class Pace {
  /// A number rests so long at most before its unused tokens are lost: the burst that Meta sees
  /// after a silence is a fiftieth of a second's messages.
  private static final int BURSTS_A_SECOND = 50;

  private static final int BATCHES_A_SECOND = 100;
  static final int MOST_AT_ONCE = 10;

  private final int messagesPerSecond;
  private final BiFunction<Key, BucketConfiguration, Bucket> buckets;
  private final Inflow inflow;
  private final LongSupplier nanos;
  private final Map<Key, Reserve> reserves = new ConcurrentHashMap<>();

  Pace(
      int messagesPerSecond,
      BiFunction<Key, BucketConfiguration, Bucket> buckets,
      Inflow inflow,
      LongSupplier nanos) {
    this.messagesPerSecond = messagesPerSecond;
    this.buckets = buckets;
    this.inflow = inflow;
    this.nanos = nanos;
  }

  /// Takes a token for one message; where there is none yet, answers how long it is until there is.
  Duration take(CentreId centre, String number) {
    return reserve(centre, number).take();
  }

  /// Gives the token of a message back that was not sent after all.
  void giveBack(CentreId centre, String number) {
    reserve(centre, number).giveBack();
  }

  private Reserve reserve(CentreId centre, String number) {
    return reserves.computeIfAbsent(
        OutboxKeys.pace(centre, number, messagesPerSecond), key -> new Reserve(key, number));
  }

  private BucketConfiguration limits() {
    return BucketConfiguration.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(Math.max(1, messagesPerSecond / BURSTS_A_SECOND))
                    .refillGreedy(messagesPerSecond, Duration.ofSeconds(1)))
        .build();
  }

  private int batch() {
    return Math.clamp(messagesPerSecond / BATCHES_A_SECOND, 1, MOST_AT_ONCE);
  }

  /// The tokens that this instance has taken for a number and not used yet.
  private final class Reserve {
    private final Bucket bucket;
    private final String number;
    private int left;
    private long usableFrom;

    Reserve(Key key, String number) {
      this.bucket = buckets.apply(key, limits());
      this.number = number;
    }

    synchronized Duration take() {
      if (left == 0) {
        takeBatch();
      }
      long wait = usableFrom - nanos.getAsLong();
      if (wait > 0) {
        return Duration.ofNanos(wait);
      }
      left--;
      if (left == 0) {
        takeBatch();
      }
      return Duration.ZERO;
    }

    synchronized void giveBack() {
      left++;
    }

    /// The bucket grants the batch at once and tells when its last token will be there.
    private void takeBatch() {
      usableFrom = nanos.getAsLong();
      int batch = batch();
      bucket
          .asBlocking()
          .consumeUninterruptibly(batch + inflow.take(number, batch), wait -> usableFrom += wait);
      left = batch;
    }
  }
}
