package id.rangkul.whatsapp;

import id.rangkul.inbox.MediaKind;
import java.util.Locale;

/// How large a file may be that we fetch or send.
public final class MediaLimits {
  private static final long KILO = 1024;
  private static final long MEGA = 1024 * KILO;

  public static final long MAX_IMAGE = 5 * MEGA;
  public static final long MAX_SOUND_OR_FILM = 16 * MEGA;

  /// Meta would allow 100 MB; nobody here has to read so much on a phone.
  public static final long MAX_DOCUMENT = 25 * MEGA;

  public static final long MAX_STICKER = 500 * KILO;

  private MediaLimits() {}

  /// In bytes.
  public static long most(MediaKind kind) {
    return switch (kind) {
      case IMAGE -> MAX_IMAGE;
      case AUDIO, VOICE, VIDEO -> MAX_SOUND_OR_FILM;
      case DOCUMENT -> MAX_DOCUMENT;
      case STICKER -> MAX_STICKER;
    };
  }

  /// What a file of this type would be sent as.
  public static Outgoing.Media.Kind kindOf(String mimeType) {
    String type = mimeType.toLowerCase(Locale.ROOT);
    if (type.startsWith("image/webp")) {
      return Outgoing.Media.Kind.STICKER;
    }
    if (type.startsWith("image/")) {
      return Outgoing.Media.Kind.IMAGE;
    }
    if (type.startsWith("audio/")) {
      return Outgoing.Media.Kind.AUDIO;
    }
    return type.startsWith("video/") ? Outgoing.Media.Kind.VIDEO : Outgoing.Media.Kind.DOCUMENT;
  }

  static long most(Outgoing.Media.Kind kind) {
    return switch (kind) {
      case IMAGE -> MAX_IMAGE;
      case AUDIO, VIDEO -> MAX_SOUND_OR_FILM;
      case DOCUMENT -> MAX_DOCUMENT;
      case STICKER -> MAX_STICKER;
    };
  }
}
