package id.rangkul.escalation.rules;

import id.rangkul.escalation.rules.AlertEffect.AlreadyTaken;
import id.rangkul.escalation.rules.AlertEffect.Brief;
import id.rangkul.escalation.rules.AlertEffect.ConfirmPassedOn;
import id.rangkul.escalation.rules.AlertEffect.NobodyToTell;
import id.rangkul.escalation.rules.AlertEffect.Notify;
import id.rangkul.escalation.rules.AlertEffect.Rest;
import id.rangkul.escalation.rules.AlertEffect.TellWriter;
import id.rangkul.escalation.rules.AlertEffect.WakeAt;
import id.rangkul.shared.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// Decides what becomes of an alert. An open alert always has a next step with a time.
public final class EscalationRules {
  private EscalationRules() {}

  public static AlertDecision decide(Alert alert, AlertEvent event, Roster roster) {
    return switch (event) {
      case AlertEvent.Raised(var at) -> begin(alert, at, roster);
      case AlertEvent.Again again -> again(alert, again, roster);
      case AlertEvent.StepDue(var at, var step) ->
          alert.open() && step == alert.step() ? tell(alert, at, roster) : unchanged(alert);
      case AlertEvent.Accepted(var at, var by) -> accept(alert, at, by);
      case AlertEvent.Attached attached -> Attaching.decide(alert, attached);
      case AlertEvent.PassedOn(var at, var by) -> passOn(alert, at, by, roster);
      case AlertEvent.NotDelivered(var at, var _, var step) ->
          alert.open() && step == alert.step() && hasNextStep(alert)
              ? tell(alert, at, roster)
              : unchanged(alert);
    };
  }

  /// Past its last step the chain keeps its rhythm: a number that can never be reached would drive
  /// it round and round.
  private static boolean hasNextStep(Alert alert) {
    return alert.step() < Policy.of(alert.level()).steps().size();
  }

  private static AlertDecision begin(Alert alert, Instant at, Roster roster) {
    Instant due = Policy.of(alert.level()).due(0, at, roster.zone());
    return due.isAfter(at)
        ? new AlertDecision(alert, List.of(new WakeAt(due, alert.step())))
        : tell(alert, at, roster);
  }

  /// A graver message begins the chain anew, with the graver policy; another alarm is told again to
  /// whoever knows of the alert, since its writer is promised that, and leaves the chain as it is.
  private static AlertDecision again(Alert alert, AlertEvent.Again again, Roster roster) {
    SequencedSet<String> signals = new LinkedHashSet<>(alert.signals());
    signals.addAll(again.signals());
    boolean graver = again.level().compareTo(alert.level()) > 0;
    Alert joined =
        alert.joined(
            graver ? again.level() : alert.level(),
            List.copyOf(signals),
            again.words().clear().isBlank() ? alert.words() : again.words(),
            graver ? 0 : alert.step(),
            Attaching.joined(alert.attachments(), again.attachments()));
    return graver
        ? begin(joined, again.at(), roster)
        : new AlertDecision(
            joined,
            joined.told().stream().<AlertEffect>map(staff -> new Notify(staff, true)).toList());
  }

  /// Tells the recipients of the next step, and sets the time of the one after it. A step in which
  /// nobody can be told is skipped at once; where no step has anybody, the chain keeps its rhythm
  /// and says so.
  private static AlertDecision tell(Alert alert, Instant at, Roster roster) {
    Policy policy = Policy.of(alert.level());
    int index = alert.step();
    SequencedSet<StaffId> recipients = recipients(policy.recipients(index), roster);
    while (recipients.isEmpty() && index < policy.steps().size() - 1) {
      index++;
      recipients = recipients(policy.recipients(index), roster);
    }
    int next = index + 1;
    boolean again = !alert.told().isEmpty();
    List<AlertEffect> effects = new ArrayList<>();
    recipients.forEach(staff -> effects.add(new Notify(staff, again)));
    if (recipients.isEmpty()) {
      effects.add(new NobodyToTell(next));
    }
    effects.add(new WakeAt(policy.due(next, at, roster.zone()), next));
    SequencedSet<StaffId> told = new LinkedHashSet<>(alert.told());
    told.addAll(recipients);
    return new AlertDecision(alert.at(next, List.copyOf(told), Optional.empty()), effects);
  }

  private static SequencedSet<StaffId> recipients(Policy.Recipients who, Roster roster) {
    SequencedSet<StaffId> staff = new LinkedHashSet<>();
    if (who != Policy.Recipients.SUPERVISORS) {
      staff.addAll(roster.first());
    }
    if (who != Policy.Recipients.ASSIGNED_WORKER) {
      staff.addAll(roster.supervisors());
    }
    return staff;
  }

  private static AlertDecision accept(Alert alert, Instant at, StaffId by) {
    if (alert.takenUp().isPresent()) {
      StaffId holder = alert.takenUp().get().by();
      return new AlertDecision(
          alert, holder.equals(by) ? briefed(alert, by) : List.of(new AlreadyTaken(by, holder)));
    }
    Alert taken = alert.at(alert.step(), alert.told(), Optional.of(new Alert.TakenUp(by, at)));
    List<AlertEffect> effects = new ArrayList<>(List.of(new Rest()));
    effects.addAll(briefed(taken, by));
    effects.add(new TellWriter(by));
    return new AlertDecision(taken, effects);
  }

  private static List<AlertEffect> briefed(Alert alert, StaffId by) {
    List<AlertEffect> effects = new ArrayList<>(List.of(new Brief(by)));
    Attaching.show(alert, by).ifPresent(effects::add);
    return effects;
  }

  private static AlertDecision passOn(Alert alert, Instant at, StaffId by, Roster roster) {
    if (alert.takenUp().isPresent()) {
      return new AlertDecision(alert, List.of(new AlreadyTaken(by, alert.takenUp().get().by())));
    }
    AlertDecision told = tell(alert, at, roster);
    List<StaffId> to =
        told.effects().stream()
            .filter(Notify.class::isInstance)
            .map(effect -> ((Notify) effect).staff())
            .filter(staff -> !staff.equals(by))
            .toList();
    List<AlertEffect> effects = new ArrayList<>(List.of(new ConfirmPassedOn(by, to)));
    effects.addAll(told.effects());
    return new AlertDecision(told.next(), effects);
  }

  private static AlertDecision unchanged(Alert alert) {
    return new AlertDecision(alert, List.of());
  }
}
