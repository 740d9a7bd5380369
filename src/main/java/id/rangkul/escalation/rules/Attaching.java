package id.rangkul.escalation.rules;

import id.rangkul.escalation.rules.AlertEffect.Notify;
import id.rangkul.escalation.rules.AlertEffect.Show;
import id.rangkul.shared.StaffId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides who is shown a file that came with an alert: only whoever has taken the alert up.
final class Attaching {
  /// Whoever accepts has just written, so files can be sent freely for a day; not in its last hour,
  /// since they take their time.
  static final Duration SHOWN_FREELY = Duration.ofHours(23);

  private Attaching() {}

  /// All attachments, those known before first; one that came before is not attached again.
  static List<Attachment> joined(List<Attachment> before, List<Attachment> more) {
    List<Attachment> joined = new ArrayList<>(before);
    more.stream()
        .filter(one -> before.stream().noneMatch(known -> known.wamid().equals(one.wamid())))
        .forEach(joined::add);
    return joined;
  }

  static Optional<AlertEffect> show(Alert alert, StaffId to) {
    List<Attachment> kept =
        alert.attachments().stream().filter(one -> one.state() == Attachment.State.KEPT).toList();
    return kept.isEmpty() ? Optional.empty() : Optional.of(new Show(to, kept));
  }

  static AlertDecision decide(Alert alert, AlertEvent.Attached event) {
    List<Attachment> changed =
        alert.attachments().stream()
            .map(one -> one.wamid().equals(event.wamid()) ? one.in(event.state()) : one)
            .toList();
    List<Attachment> now =
        changed.stream().filter(one -> one.wamid().equals(event.wamid())).toList();
    return new AlertDecision(
        alert.with(changed), now.isEmpty() ? List.of() : effects(alert, event, now));
  }

  private static List<AlertEffect> effects(
      Alert alert, AlertEvent.Attached event, List<Attachment> now) {
    return switch (event.state()) {
      case AWAITED -> List.of();
      case KEPT -> alert.takenUp().map(taken -> shown(taken, event, now)).stream().toList();
      case LOST ->
          alert.open()
              ? alert.told().stream().<AlertEffect>map(staff -> new Notify(staff, true)).toList()
              : List.of();
    };
  }

  /// Later than that, who has taken up is told once more, and is shown it when they answer.
  private static AlertEffect shown(
      Alert.TakenUp taken, AlertEvent.Attached event, List<Attachment> now) {
    return event.at().isBefore(taken.at().plus(SHOWN_FREELY))
        ? new Show(taken.by(), now)
        : new Notify(taken.by(), true);
  }
}
