package id.rangkul.escalation.rules;

import id.rangkul.shared.Wamid;

/// A file that a worker is to hear or see, by the message that it came with.
public record Attachment(Wamid wamid, Kind kind, State state) {
  /// What a worker would call it.
  public enum Kind {
    VOICE,
    PICTURE,
    FILM,
    DOCUMENT
  }

  /// How far it has come.
  public enum State {
    /// It is being fetched.
    AWAITED,
    KEPT,
    /// It could not be had.
    LOST
  }

  Attachment in(State next) {
    return new Attachment(wamid, kind, next);
  }
}
