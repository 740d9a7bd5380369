package id.rangkul.simulator;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Meta's rates: messages a second of a number, messages to the same person, and people written to
/// outside their window a day. The first two go by the wall clock, the last by the service's.
final class Rates {
  /// So many pairs are remembered; a pair forgotten may burst anew.
  static final int MAX_PAIRS = 20_000;

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final SimulatorSettings.Limits limits;
  private final TimeMeter time;
  private final Map<String, Bucket> numbers = new ConcurrentHashMap<>();
  private final Map<String, Bucket> pairs =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MAX_PAIRS;
        }
      };
  private final LinkedHashMap<String, Instant> people = new LinkedHashMap<>();

  Rates(SimulatorSettings.Limits limits, Clock wall) {
    this.limits = limits;
    this.time = new Wall(wall);
  }

  /// Takes one message out of both rates, or says which of them is used up.
  Optional<GraphError> refusal(String number, String phone) {
    if (limits.messagesPerSecond() > 0 && !ofNumber(number).tryConsume(1)) {
      return Optional.of(GraphError.of(130429, "Cloud API message throughput has been reached."));
    }
    if (limits.pairBurst() > 0 && !ofPair(number, phone).tryConsume(1)) {
      return Optional.of(
          GraphError.of(131056, "Too many messages sent to the same person in a short time."));
    }
    return Optional.empty();
  }

  /// A person's message counts too, but is never refused.
  void heard(String number) {
    if (limits.messagesPerSecond() > 0) {
      ofNumber(number).consumeIgnoringRateLimits(1);
    }
  }

  /// Beyond the messaging limit Meta accepts a message and then does not deliver it.
  synchronized Optional<GraphError> silently(String phone, boolean windowIsOpen, Instant now) {
    if (limits.peoplePerDay() <= 0 || windowIsOpen) {
      return Optional.empty();
    }
    while (!people.isEmpty() && !people.firstEntry().getValue().plus(DAY).isAfter(now)) {
      people.pollFirstEntry();
    }
    if (people.size() >= limits.peoplePerDay() && !people.containsKey(phone)) {
      return Optional.of(GraphError.of(131049, "The messaging limit of the portfolio is reached."));
    }
    people.putIfAbsent(phone, now);
    return Optional.empty();
  }

  private Bucket ofNumber(String number) {
    int limit = limits.messagesPerSecond();
    return numbers.computeIfAbsent(
        number,
        _ -> bucket(Bandwidth.builder().capacity(limit).refillGreedy(limit, SECOND).build()));
  }

  private Bucket ofPair(String number, String phone) {
    synchronized (pairs) {
      return pairs.computeIfAbsent(
          number + " " + phone,
          _ ->
              bucket(
                  Bandwidth.builder()
                      .capacity(limits.pairBurst())
                      .refillIntervally(1, limits.pairPause())
                      .build()));
    }
  }

  private Bucket bucket(Bandwidth bandwidth) {
    return Bucket.builder().addLimit(bandwidth).withCustomTimePrecision(time).build();
  }

  private record Wall(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
