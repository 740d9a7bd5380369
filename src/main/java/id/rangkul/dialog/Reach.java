package id.rangkul.dialog;

import java.time.Instant;
import java.util.Optional;

/// Whether messages get through to the person.
///
/// @param failures undelivered messages in a row, for reasons that lie with the person
/// @param sentSince messages sent since the last failure; counted only while there is one
/// @param code Meta's code of the last failure that changed the standing
/// @param since when the standing changed
public record Reach(
    Standing standing,
    int failures,
    int sentSince,
    Optional<String> code,
    Optional<Instant> since) {

  /// How the person stands to what we send.
  public enum Standing {
    REACHABLE,
    UNREACHABLE,
    REFUSES
  }

  /// So often somebody is written to who cannot be reached, before a worker is asked to try another
  /// way.
  static final int ATTEMPTS = 2;

  /// So many undelivered messages in a row mean the same, whatever their reasons.
  static final int IN_A_ROW = 3;

  static Reach open() {
    return new Reach(Standing.REACHABLE, 0, 0, Optional.empty(), Optional.empty());
  }

  /// Whether it is worth writing to the person of our own accord.
  public boolean mayBePrompted() {
    return switch (standing) {
      case REACHABLE -> true;
      case UNREACHABLE -> failures < ATTEMPTS;
      case REFUSES -> false;
    };
  }

  Reach sent(int messages) {
    return failures == 0 ? this : new Reach(standing, failures, sentSince + messages, code, since);
  }

  /// Who has been given up stays so until they are heard of.
  Reach failed(Undelivered failure) {
    return mayBePrompted() ? worse(failure) : this;
  }

  private Reach worse(Undelivered failure) {
    return switch (failure.cause()) {
      case NOT_THEIRS -> this;
      case REFUSES -> becoming(Standing.REFUSES, failure);
      case UNREACHABLE -> becoming(Standing.UNREACHABLE, failure);
      case NOT_THIS_TIME ->
          inARow() >= IN_A_ROW
              ? becoming(Standing.UNREACHABLE, failure)
              : new Reach(standing, inARow(), 0, code, since);
    };
  }

  private Reach becoming(Standing next, Undelivered failure) {
    return standing == next
        ? new Reach(standing, inARow(), 0, code, since)
        : new Reach(next, inARow(), 0, Optional.of(failure.code()), Optional.of(failure.at()));
  }

  /// One more in a row, unless another message was sent in between and is not known to have failed.
  private int inARow() {
    return sentSince <= 1 ? failures + 1 : 1;
  }
}
