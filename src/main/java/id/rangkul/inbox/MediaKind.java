package id.rangkul.inbox;

/// What a file in a chat is.
public enum MediaKind {
  IMAGE,
  /// A sound file that was attached, unlike a [#VOICE] note.
  AUDIO,
  VOICE,
  VIDEO,
  DOCUMENT,
  STICKER
}
