package id.rangkul.understanding;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// How severe each signal is, alone and when it does not fully count (taxonomy, sections 1 to 3).
final class Gravity {
  /// Signals that can put a life in danger, so that a known outsider's counts too.
  private static final Set<Signal> THREATEN_LIFE =
      EnumSet.of(Signal.SUICIDE_SELF_HARM, Signal.OVERDOSE, Signal.VIOLENCE, Signal.MEDICAL);

  private Gravity() {}

  /// The severity of an active signal when nothing more is known.
  static Severity usual(Signal signal) {
    return switch (signal) {
      case OVERDOSE, VIOLENCE -> Severity.EMERGENCY;
      case SUICIDE_SELF_HARM, PSYCHOSIS, WITHDRAWAL, SUBSTANCE_USE, MISSING, LEGAL -> Severity.HIGH;
      case NEGLECT_EXPLOITATION -> Severity.HIGH;
      case CRAVING,
          WARNING_SIGN,
          TREATMENT_DROPOUT,
          REJECTION_STIGMA,
          CARER_STRAIN,
          MEDICAL,
          LOW_MOOD ->
          Severity.MODERATE;
      case HARDSHIP -> Severity.LOW;
    };
  }

  /// Whether the signal becomes an emergency when life is in danger.
  static boolean canBeEmergency(Signal signal) {
    return switch (signal) {
      case SUICIDE_SELF_HARM, OVERDOSE, VIOLENCE, PSYCHOSIS, WITHDRAWAL, MEDICAL -> true;
      case SUBSTANCE_USE,
          CRAVING,
          WARNING_SIGN,
          MISSING,
          LEGAL,
          NEGLECT_EXPLOITATION,
          TREATMENT_DROPOUT,
          REJECTION_STIGMA,
          CARER_STRAIN,
          LOW_MOOD,
          HARDSHIP ->
          false;
    };
  }

  /// What a signal of this severity adds to a message's severity, given why it is not active, if it
  /// is not.
  static Severity counted(
      Signal signal, Severity severity, Optional<InactiveReason> reason, boolean knownPerson) {
    if (reason.isEmpty()) {
      return severity;
    }
    return switch (reason.get()) {
      case NEGATED, FIGURATIVE -> Severity.NONE;
      case PAST -> signal == Signal.SUICIDE_SELF_HARM ? Severity.MODERATE : Severity.LOW;
      case HYPOTHETICAL -> Severity.LOW;
      case OUTSIDER -> endangered(signal, severity, knownPerson) ? Severity.HIGH : Severity.LOW;
      case RESOLVED -> lower(severity);
    };
  }

  private static boolean endangered(Signal signal, Severity severity, boolean knownPerson) {
    return knownPerson && THREATEN_LIFE.contains(signal) && severity.atLeast(Severity.HIGH);
  }

  private static Severity lower(Severity severity) {
    return switch (severity) {
      case EMERGENCY -> Severity.HIGH;
      case HIGH -> Severity.MODERATE;
      case MODERATE -> Severity.LOW;
      case LOW, NONE -> Severity.NONE;
    };
  }
}
