package id.rangkul.inbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// How many messages of people this instance has just taken in, by number: Meta counts them against
/// the rate at which the number may send.
public final class Inflow {
  private static final long SECOND = 1_000_000_000L;

  private final LongSupplier nanos;
  private final Map<String, Lately> numbers = new ConcurrentHashMap<>();

  public Inflow(LongSupplier nanos) {
    this.nanos = nanos;
  }

  private record Lately(long since, int messages) {}

  public void add(String number, int messages) {
    long now = nanos.getAsLong();
    numbers.merge(
        number,
        new Lately(now, messages),
        (before, _) ->
            now - before.since() > SECOND
                ? new Lately(now, messages)
                : new Lately(before.since(), before.messages() + messages));
  }

  /// Takes at most so many of those of the last second; older ones count no more.
  public int take(String number, int most) {
    int[] taken = {0};
    numbers.computeIfPresent(
        number,
        (_, lately) -> {
          boolean counts = nanos.getAsLong() - lately.since() <= SECOND;
          taken[0] = counts ? Math.min(most, lately.messages()) : 0;
          return new Lately(lately.since(), lately.messages() - taken[0]);
        });
    return taken[0];
  }
}
