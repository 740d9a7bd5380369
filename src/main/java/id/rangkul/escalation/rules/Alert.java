package id.rangkul.escalation.rules;

import id.rangkul.shared.AlertId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Something that a person must take up.
///
/// @param writer whose message raised it
/// @param signals codes of what was noticed
/// @param words what the writer wrote last that raised or worsened it
/// @param step how many times people were told; also the version of its timer
/// @param told who was told so far
/// @param takenUp by whom and when, once somebody has accepted it
/// @param callBack where the writer can be reached, where no record of a contact tells it
/// @param attachments files that came with it, the latest last
public record Alert(
    AlertId id,
    Party writer,
    AlertLevel level,
    String reason,
    List<String> signals,
    Sensitive words,
    Instant raisedAt,
    int step,
    List<StaffId> told,
    Optional<TakenUp> takenUp,
    Optional<Sensitive> callBack,
    List<Attachment> attachments) {
  /// So many of the latest are shown; the others are named on the timeline.
  public static final int MAX_ATTACHMENTS = 20;

  public Alert {
    signals = List.copyOf(signals);
    told = List.copyOf(told);
    attachments = Objects.requireNonNullElse(attachments, List.of()); // older alerts have none
    int first = Math.max(0, attachments.size() - MAX_ATTACHMENTS);
    attachments = List.copyOf(attachments.subList(first, attachments.size()));
  }

  /// Who has accepted an alert, and when.
  public record TakenUp(StaffId by, Instant at) {}

  Alert joined(
      AlertLevel newLevel,
      List<String> newSignals,
      Sensitive newWords,
      int newStep,
      List<Attachment> newAttachments) {
    return new Alert(
        id,
        writer,
        newLevel,
        reason,
        newSignals,
        newWords,
        raisedAt,
        newStep,
        told,
        takenUp,
        callBack,
        newAttachments);
  }

  Alert at(int newStep, List<StaffId> newTold, Optional<TakenUp> newTakenUp) {
    return new Alert(
        id,
        writer,
        level,
        reason,
        signals,
        words,
        raisedAt,
        newStep,
        newTold,
        newTakenUp,
        callBack,
        attachments);
  }

  Alert with(List<Attachment> changed) {
    return new Alert(
        id, writer, level, reason, signals, words, raisedAt, step, told, takenUp, callBack,
        changed);
  }

  public boolean open() {
    return takenUp.isEmpty();
  }
}
