package id.rangkul.outbox;

import id.rangkul.shared.Key;
import id.rangkul.shared.Records;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Bucket4j's buckets of tokens, kept in our Redis, so that all instances take from the same ones.
/// Bucket4j's own module for Jedis wants a pool of its own; this one goes through Spring's
/// connections like everything else.
final class SharedBuckets extends AbstractCompareAndSwapBasedProxyManager<Key> {
  /// A bucket that nobody has taken from for so long is full again.
  private static final Duration LONGEST_LIFETIME = Duration.ofSeconds(10);

  private static final ExpirationAfterWriteStrategy LIFETIME =
      ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(LONGEST_LIFETIME);

  private final Records records;
  private final SwapBucketScript swaps;

  SharedBuckets(Records records, SwapBucketScript swaps, TimeMeter time) {
    super(
        ClientSideConfig.getDefault()
            .withClientClock(time)
            .withExpirationAfterWriteStrategy(LIFETIME));
    this.records = records;
    this.swaps = swaps;
  }

  Bucket at(Key key, BucketConfiguration limits) {
    return builder().build(key, () -> limits);
  }

  @Override
  protected CompareAndSwapOperation beginCompareAndSwapOperation(Key key) {
    return new CompareAndSwapOperation() {
      @Override
      public Optional<byte[]> getStateData(Optional<Long> timeoutNanos) {
        return records.value(key).map(Base64.getDecoder()::decode);
      }

      @Override
      public boolean compareAndSwap(
          byte @Nullable [] before,
          byte[] after,
          RemoteBucketState state,
          Optional<Long> timeoutNanos) {
        return swaps.run(key, before == null ? "" : text(before), text(after), lifetime(state));
      }
    };
  }

  private Duration lifetime(RemoteBucketState state) {
    return Duration.ofMillis(
        Math.max(1, LIFETIME.calculateTimeToLiveMillis(state, currentTimeNanos())));
  }

  private static String text(byte[] state) {
    return Base64.getEncoder().encodeToString(state);
  }

  @Override
  public boolean isExpireAfterWriteSupported() {
    return true;
  }

  @Override
  public boolean isAsyncModeSupported() {
    return false;
  }

  @Override
  protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(Key key) {
    throw new UnsupportedOperationException("callers wait");
  }

  @Override
  public void removeProxy(Key key) {
    throw new UnsupportedOperationException("buckets forget themselves");
  }

  @Override
  protected CompletableFuture<Void> removeAsync(Key key) {
    throw new UnsupportedOperationException("buckets forget themselves");
  }
}
