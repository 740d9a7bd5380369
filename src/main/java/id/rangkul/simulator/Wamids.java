package id.rangkul.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// Makes ids that look like Meta's.
final class Wamids {
  private static final int BYTES = 16;

  private final RandomGenerator random;

  Wamids(RandomGenerator random) {
    this.random = random;
  }

  String next() {
    byte[] ascii = ("SIM\u0012" + hex()).getBytes(StandardCharsets.UTF_8);
    return "wamid." + Base64.getEncoder().encodeToString(ascii);
  }

  /// The short id by which a refusal can be told from another, or a media file from another.
  String hex() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }
}
