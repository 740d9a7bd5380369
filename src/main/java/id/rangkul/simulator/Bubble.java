package id.rangkul.simulator;

import id.rangkul.shared.Sensitive;
import java.time.Instant;
import java.util.Optional;

/// A message on a simulated phone, as it stands now.
///
/// @param phone the phone that it is on, see [Person#phone]
/// @param at when it was written, by the service's clock
/// @param attempts how often its last webhook was tried in vain
/// @param inReplyTo the message that it answers
/// @param callback the service's own id, returned in statuses as `biz_opaque_callback_data`
/// @param number Meta's id of the service's number in this chat
/// @param error why Meta did not deliver it
record Bubble(
    String wamid,
    Sensitive phone,
    Direction direction,
    Content content,
    Instant at,
    Progress progress,
    int attempts,
    Optional<String> inReplyTo,
    Optional<String> callback,
    Optional<String> number,
    Optional<Integer> error) {

  static Bubble toPhone(
      String wamid, String number, String phone, GraphRequest.Send send, Instant at) {
    return new Bubble(
        wamid,
        new Sensitive(phone),
        Direction.TO_PHONE,
        send.content(),
        at,
        Progress.ACCEPTED,
        0,
        send.inReplyTo(),
        send.callback(),
        Optional.of(number),
        Optional.empty());
  }

  static Bubble fromPhone(
      String wamid,
      String number,
      String phone,
      Content content,
      Optional<String> inReplyTo,
      Instant at) {
    return new Bubble(
        wamid,
        new Sensitive(phone),
        Direction.FROM_PHONE,
        content,
        at,
        Progress.SENT,
        0,
        inReplyTo,
        Optional.empty(),
        Optional.of(number),
        Optional.empty());
  }

  /// Moves on, never back.
  Bubble reach(Progress further) {
    return progress.isBefore(further) ? with(further, 0, error) : this;
  }

  Bubble tried(int times) {
    return with(progress, times, error);
  }

  Bubble failed() {
    return with(Progress.FAILED, attempts, error);
  }

  /// Meta will not deliver it, for this reason; the phone never shows it.
  Bubble failing(int code) {
    return with(progress, attempts, Optional.of(code));
  }

  private Bubble with(Progress now, int times, Optional<Integer> code) {
    return new Bubble(
        wamid, phone, direction, content, at, now, times, inReplyTo, callback, number, code);
  }

  boolean isOf(String key) {
    return phone.clear().equals(key);
  }

  /// Whether it opens the customer-service window: what a person says or calls does, a message
  /// taken back does not.
  boolean opensWindow() {
    return direction == Direction.FROM_PHONE
        && !(content instanceof Content.Revoke || content instanceof Content.Moved);
  }
}
