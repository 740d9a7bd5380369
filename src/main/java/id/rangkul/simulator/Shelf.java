package id.rangkul.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// The files at the simulated Meta, each for as long as Meta keeps it. What a phone sent is drawn
/// anew whenever it is asked for; what the service uploaded lives as long as the process.
final class Shelf {
  /// How long the id of a person's file can be used.
  static final Duration INBOUND = Duration.ofDays(7);

  /// How long the id of an uploaded file can be used.
  static final Duration UPLOADED = Duration.ofDays(30);

  static final int MAX_FILES = 4000;
  static final long MAX_BYTES = 256L * 1024 * 1024;

  private final Clock clock;
  private final SequencedMap<String, Item> items = new LinkedHashMap<>();
  private long held;

  Shelf(Clock clock) {
    this.clock = clock;
  }

  /// A file on the shelf.
  ///
  /// @param held how many bytes of memory it takes
  record Item(
      String id,
      MediaKind kind,
      String mimeType,
      Instant until,
      long held,
      Supplier<byte[]> source) {
    byte[] bytes() {
      return source.get();
    }

    /// As Meta writes it.
    String sha256() {
      return Base64.getEncoder().encodeToString(GraphIds.sha256(bytes()));
    }
  }

  /// A file that a person sent at that time.
  synchronized void draw(String id, MediaKind kind, Instant at) {
    put(
        new Item(
            id, kind, Drawing.mimeType(kind), at.plus(INBOUND), 0, () -> Drawing.of(kind, id)));
  }

  synchronized void upload(String id, MediaKind kind, String mimeType, byte[] bytes) {
    Instant until = clock.instant().plus(UPLOADED);
    put(new Item(id, kind, mimeType, until, bytes.length, () -> bytes));
  }

  synchronized Optional<Item> find(String id) {
    return Optional.ofNullable(items.get(id)).filter(item -> item.until().isAfter(clock.instant()));
  }

  synchronized boolean remove(String id) {
    Item gone = items.remove(id);
    held -= gone == null ? 0 : gone.held();
    return gone != null;
  }

  private void put(Item item) {
    remove(item.id());
    items.put(item.id(), item);
    held += item.held();
    while (items.size() > MAX_FILES || (held > MAX_BYTES && items.size() > 1)) {
      remove(items.firstEntry().getKey());
    }
  }

  /// Puts back what the phones had sent before a restart.
  void restore(Iterable<Bubble> bubbles) {
    for (Bubble bubble : bubbles) {
      if (bubble.direction() == Direction.FROM_PHONE) {
        drawOf(bubble);
      }
    }
  }

  void drawOf(Bubble bubble) {
    if (bubble.content() instanceof Content.Voice(String id)) {
      draw(id, MediaKind.AUDIO, bubble.at());
    } else if (bubble.content() instanceof Content.Media media) {
      media.mediaId().ifPresent(id -> draw(id, media.kind(), bubble.at()));
    }
  }
}
