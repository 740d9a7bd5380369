package id.rangkul.whatsapp;

import java.util.Optional;

/// What it means for a message that Meta had accepted when a status tells that it failed.
public final class FailedStatus {
  /// A status comes without an HTTP status of its own; what is in no table counts as refused.
  private static final int NO_HTTP_STATUS = 0;

  private FailedStatus() {}

  public static SendOutcome meaning(int code) {
    return GraphErrors.decide(code, Optional.empty(), NO_HTTP_STATUS);
  }
}
