package id.rangkul.cases;

/// What a member of staff is there for.
public enum StaffRole {
  WORKER,
  SUPERVISOR,
  PSYCHOLOGIST,
  HEAD
}
