package id.rangkul.dialog;

import java.time.Instant;

/// A message of ours to the person has ended undelivered.
///
/// @param code Meta's code of the reason, or a word of our own where Meta gave none
public record Undelivered(Instant at, Purpose purpose, Cause cause, String code) implements Event {
  /// What a failure says about the person.
  public enum Cause {
    /// They want no such messages.
    REFUSES,
    /// They cannot be reached under what we know of them.
    UNREACHABLE,
    /// It did not get through this time; only repetition says something.
    NOT_THIS_TIME,
    /// Nothing: the fault is ours, or Meta's.
    NOT_THEIRS
  }
}
