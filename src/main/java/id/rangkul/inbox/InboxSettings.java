package id.rangkul.inbox;

import java.time.Duration;

/// How the inbox is laid out. The number of lanes belongs to the data: change it only while the
/// inbox is empty.
public record InboxSettings(int lanes, Duration lease, Duration answerWithin) {
  /// Meta repeats a webhook for 7 days.
  static final Duration REMEMBER_MESSAGES = Duration.ofDays(8);

  public static InboxSettings standard() {
    return new InboxSettings(8, Duration.ofSeconds(5), Duration.ofMinutes(2));
  }
}
