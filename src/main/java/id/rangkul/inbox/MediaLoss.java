package id.rangkul.inbox;

/// Why a file that somebody sent could not be had.
public enum MediaLoss {
  /// Meta has it no more.
  EXPIRED,
  /// Larger than we take.
  TOO_LARGE,
  /// Another file came than the one announced.
  NOT_AS_ANNOUNCED,
  /// Nowhere to keep it, for days.
  NO_ROOM,
  /// Meta did not hand it out.
  NOT_TO_BE_HAD
}
