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

  /// Those of the last second that have not been asked for yet; older ones count no more.
  public int take(String number) {
    Lately lately = numbers.remove(number);
    return lately == null || nanos.getAsLong() - lately.since() > SECOND ? 0 : lately.messages();
  }
}
