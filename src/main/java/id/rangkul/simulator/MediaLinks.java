package id.rangkul.simulator;

import id.rangkul.whatsapp.WebhookSignature;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// Addresses of files, good for a short while, as Meta gives them out.
final class MediaLinks {
  static final Duration LIVES = Duration.ofMinutes(5);
  static final String PATH = "/simulator/files";

  private final Supplier<String> server;
  private final WebhookSignature seal;
  private final Clock clock;

  /// `secret` is the simulator's own; a restart may change it.
  MediaLinks(Supplier<String> server, String secret, Clock clock) {
    this.server = server;
    this.seal = new WebhookSignature(secret);
    this.clock = clock;
  }

  String to(String mediaId) {
    long until = clock.instant().plus(LIVES).getEpochSecond();
    return server.get() + PATH + "/" + mediaId + "?ext=" + until + "&hash=" + seal(mediaId, until);
  }

  boolean isGood(String mediaId, long until, String hash) {
    return seal(mediaId, until).equals(hash)
        && Instant.ofEpochSecond(until).isAfter(clock.instant());
  }

  private String seal(String mediaId, long until) {
    String sealed = seal.sign((mediaId + " " + until).getBytes(StandardCharsets.UTF_8));
    return sealed.substring(sealed.indexOf('=') + 1);
  }
}
