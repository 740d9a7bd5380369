package id.rangkul.simulator;

import id.rangkul.shared.Sensitive;
import java.time.Instant;
import java.util.Optional;

/// A message on a simulated phone, as it stands now.
///
/// @param at when it was written, by the service's clock
/// @param attempts how often its last webhook was tried in vain
/// @param inReplyTo the message that it answers
/// @param callback the service's own id, returned in statuses as `biz_opaque_callback_data`
record Bubble(
    String wamid,
    Sensitive phone,
    Direction direction,
    Content content,
    Instant at,
    Progress progress,
    int attempts,
    Optional<String> inReplyTo,
    Optional<String> callback) {

  static Bubble toPhone(String wamid, GraphRequest.Send send, Instant at) {
    return new Bubble(
        wamid,
        new Sensitive(send.to().value()),
        Direction.TO_PHONE,
        send.content(),
        at,
        Progress.ACCEPTED,
        0,
        send.inReplyTo(),
        send.callback());
  }

  static Bubble fromPhone(
      String wamid, String phone, Content content, Optional<String> inReplyTo, Instant at) {
    return new Bubble(
        wamid,
        new Sensitive(phone),
        Direction.FROM_PHONE,
        content,
        at,
        Progress.SENT,
        0,
        inReplyTo,
        Optional.empty());
  }

  /// Moves on, never back.
  Bubble reach(Progress further) {
    return progress.isBefore(further) ? with(further, 0) : this;
  }

  Bubble tried(int times) {
    return with(progress, times);
  }

  Bubble failed() {
    return with(Progress.FAILED, attempts);
  }

  private Bubble with(Progress now, int times) {
    return new Bubble(wamid, phone, direction, content, at, now, times, inReplyTo, callback);
  }

  boolean isOf(String number) {
    return phone.clear().equals(number);
  }
}
