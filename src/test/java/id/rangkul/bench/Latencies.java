package id.rangkul.bench;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Collects times from many threads, in microseconds with three digits.
final class Latencies {
  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);
  private static final int DIGITS = 3;
  private static final double MICROS_A_MILLI = 1_000;

  private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);

  void record(long nanos) {
    micros.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, LONGEST_MICROS));
  }

  Percentiles percentiles() {
    return new Percentiles(
        micros.getTotalCount(), at(50), at(90), at(99), micros.getMaxValue() / MICROS_A_MILLI);
  }

  private double at(double percentile) {
    return micros.getValueAtPercentile(percentile) / MICROS_A_MILLI;
  }
}
