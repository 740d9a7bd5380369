package id.rangkul.understanding;

/// Who writes: the former beneficiary, somebody of the household, or a supporter in the village.
public enum Role {
  CLIENT,
  FAMILY,
  COMMUNITY
}
