package id.rangkul.bench;

import java.util.Locale;

/// How a time was spread, in milliseconds.
record Percentiles(long count, double p50, double p90, double p99, double max) {
  @Override
  public String toString() {
    return count == 0 ? "none" : String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", p50, p99);
  }
}
