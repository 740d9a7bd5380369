package id.rangkul.cases;

import id.rangkul.shared.Sensitive;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Something that happened in a case. `who` is a party's key or a code of the service; `details`
/// are codes, `text` is what somebody wrote or was told.
public record TimelineEntry(
    Instant at, Kind kind, String who, Map<String, String> details, Optional<Sensitive> text) {
  public TimelineEntry {
    details = Map.copyOf(details);
  }

  /// The kinds of lines in a timeline.
  public enum Kind {
    MESSAGE_IN,
    MESSAGE_OUT,
    /// Something was to be said and was not; the detail `reason` tells why.
    MESSAGE_NOT_SENT,
    ALERT_RAISED,
    ALERT_WORSENED,
    ALERT_NOTIFIED,
    ALERT_ACKNOWLEDGED,
    ALERT_PASSED_ON,
    /// A file that somebody sent is kept now.
    MEDIA_KEPT,
    MEDIA_LOST,
    /// A file was sent to the member of staff who has taken up.
    MEDIA_SHOWN,
    DIALOG
  }
}
