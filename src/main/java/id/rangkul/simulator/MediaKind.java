package id.rangkul.simulator;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of files that WhatsApp carries, with Meta's limits.
enum MediaKind {
  IMAGE(5, "image/jpeg image/png"),
  AUDIO(16, "audio/ogg audio/aac audio/amr audio/mpeg audio/mp4"),
  VIDEO(16, "video/mp4 video/3gpp"),
  DOCUMENT(
      100,
      "application/pdf text/plain application/msword application/vnd.ms-excel"
          + " application/vnd.ms-powerpoint"
          + " application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          + " application/vnd.openxmlformats-officedocument.presentationml.presentation"),
  STICKER(1, "image/webp") {
    @Override
    long maxBytes() {
      return MAX_STICKER_BYTES;
    }
  };

  /// An animated sticker; a still one may have 100 KB, which the file itself does not tell apart
  /// cheaply.
  static final long MAX_STICKER_BYTES = 500L * 1024;

  private static final long MEGABYTE = 1024L * 1024;

  private final long megabytes;
  private final String mimeTypes;

  MediaKind(long megabytes, String mimeTypes) {
    this.megabytes = megabytes;
    this.mimeTypes = mimeTypes;
  }

  /// The largest of all kinds.
  static long maxOfAll() {
    return Stream.of(values()).mapToLong(MediaKind::maxBytes).max().orElseThrow();
  }

  static Optional<MediaKind> ofWord(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  static Optional<MediaKind> ofMimeType(String mimeType) {
    int end = mimeType.indexOf(';');
    String bare = mimeType.substring(0, end < 0 ? mimeType.length() : end).strip();
    String sought = " " + bare.toLowerCase(Locale.ROOT) + " ";
    return Stream.of(values())
        .filter(kind -> (" " + kind.mimeTypes + " ").contains(sought))
        .findFirst();
  }

  long maxBytes() {
    return megabytes * MEGABYTE;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
