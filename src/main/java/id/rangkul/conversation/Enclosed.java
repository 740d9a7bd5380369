package id.rangkul.conversation;

import id.rangkul.escalation.rules.Attachment;
import id.rangkul.inbox.Content;
import id.rangkul.inbox.MediaKind;
import id.rangkul.media.Errand;
import id.rangkul.shared.AlertId;
import id.rangkul.shared.Wamid;
import java.time.Instant;

/// A file that came with a message.
record Enclosed(Wamid wamid, Instant at, Content.Media media) {
  /// The file as an alert names it, while it is being fetched.
  Attachment awaited() {
    return new Attachment(wamid, kind(media.kind()), Attachment.State.AWAITED);
  }

  Errand.Fetch fetch(Person from, AlertId alert) {
    return new Errand.Fetch(
        wamid,
        from.contact().id(),
        from.ofCase().id(),
        alert,
        media.kind(),
        media.mediaId(),
        media.mimeType(),
        media.sha256(),
        at);
  }

  private static Attachment.Kind kind(MediaKind kind) {
    return switch (kind) {
      case VOICE, AUDIO -> Attachment.Kind.VOICE;
      case IMAGE, STICKER -> Attachment.Kind.PICTURE;
      case VIDEO -> Attachment.Kind.FILM;
      case DOCUMENT -> Attachment.Kind.DOCUMENT;
    };
  }
}
