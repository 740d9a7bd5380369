package id.rangkul.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// Makes ids that look like Meta's.
final class Wamids {
  private static final int BYTES = 16;
  private static final long SMALLEST = 100_000_000_000_000L;

  private final RandomGenerator random;

  Wamids(RandomGenerator random) {
    this.random = random;
  }

  String next() {
    byte[] ascii = ("SIM\u0012" + hex()).getBytes(StandardCharsets.UTF_8);
    return "wamid." + Base64.getEncoder().encodeToString(ascii);
  }

  /// The short id by which a refusal can be told from another.
  String hex() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }

  /// The id of a file, of a template, of a number: fifteen digits.
  String digits() {
    return Long.toString(random.nextLong(SMALLEST, 10 * SMALLEST));
  }
}
