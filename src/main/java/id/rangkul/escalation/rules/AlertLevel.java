package id.rangkul.escalation.rules;

/// How soon an alert must be taken up; the order of the constants is the order of gravity.
public enum AlertLevel {
  MODERATE,
  HIGH,
  EMERGENCY
}
