package id.rangkul.escalation.rules;

import id.rangkul.timers.Hours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// When whom to tell about an alert of one level. After the last step, its recipients are told
/// again and again until somebody accepts.
///
/// @param steps in their order; the first begins at once
/// @param repeatEvery the pause after the last step and between repetitions
/// @param only the hours in which steps after the first may fall; empty means day and night
/// @param firstOnly the same for the first step
public record Policy(
    List<Step> steps, Duration repeatEvery, Optional<Hours> firstOnly, Optional<Hours> only) {
  public Policy {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a policy tells somebody");
    }
  }

  /// One telling: how long after the one before, and whom.
  public record Step(Duration afterPrevious, Recipients recipients) {}

  /// Who is meant by a step.
  public enum Recipients {
    ASSIGNED_WORKER,
    SUPERVISORS,
    EVERYBODY
  }

  private static final Policy EMERGENCY =
      new Policy(
          List.of(
              new Step(Duration.ZERO, Recipients.ASSIGNED_WORKER),
              new Step(Duration.ofMinutes(5), Recipients.SUPERVISORS),
              new Step(Duration.ofMinutes(10), Recipients.EVERYBODY)),
          Duration.ofMinutes(10),
          Optional.empty(),
          Optional.empty());

  private static final Policy HIGH =
      new Policy(
          List.of(
              new Step(Duration.ZERO, Recipients.ASSIGNED_WORKER),
              new Step(Duration.ofMinutes(60), Recipients.SUPERVISORS),
              new Step(Duration.ofMinutes(60), Recipients.EVERYBODY)),
          Duration.ofMinutes(60),
          Optional.empty(),
          Optional.of(Hours.SERVICE));

  private static final Policy MODERATE =
      new Policy(
          List.of(
              new Step(Duration.ZERO, Recipients.ASSIGNED_WORKER),
              new Step(Duration.ofDays(1), Recipients.SUPERVISORS)),
          Duration.ofDays(1),
          Optional.of(Hours.SERVICE),
          Optional.of(Hours.SERVICE));

  public static Policy of(AlertLevel level) {
    return switch (level) {
      case EMERGENCY -> EMERGENCY;
      case HIGH -> HIGH;
      case MODERATE -> MODERATE;
    };
  }

  /// The recipients of the step with this index; past the end the last one is repeated.
  Recipients recipients(int index) {
    return steps.get(Math.min(index, steps.size() - 1)).recipients();
  }

  /// When the step with this index is due, if the one before was at `previous`.
  Instant due(int index, Instant previous, ZoneId zone) {
    Duration pause = index < steps.size() ? steps.get(index).afterPrevious() : repeatEvery;
    Instant earliest = previous.plus(pause);
    Optional<Hours> hours = index == 0 ? firstOnly : only;
    return hours.map(allowed -> allowed.notBefore(earliest, zone)).orElse(earliest);
  }
}
