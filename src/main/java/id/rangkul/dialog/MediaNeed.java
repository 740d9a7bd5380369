package id.rangkul.dialog;

import java.util.Optional;

/// What a person has to do with something that a program cannot read.
public enum MediaNeed {
  LISTENING(AlertReason.NEEDS_LISTENING, SmallAnswer.VOICE_FOR_WORKER),
  LOOKING(AlertReason.NEEDS_LOOKING, SmallAnswer.PICTURE_FOR_WORKER);

  private final AlertReason reason;
  private final SmallAnswer answer;

  MediaNeed(AlertReason reason, SmallAnswer answer) {
    this.reason = reason;
    this.answer = answer;
  }

  /// The need of a kind of message by WhatsApp's word; empty for one that holds no file, or only a
  /// sticker.
  static Optional<MediaNeed> of(String kind) {
    return switch (kind) {
      case "voice", "audio" -> Optional.of(LISTENING);
      case "image", "video", "document" -> Optional.of(LOOKING);
      default -> Optional.empty();
    };
  }

  AlertReason reason() {
    return reason;
  }

  SmallAnswer answer() {
    return answer;
  }
}
