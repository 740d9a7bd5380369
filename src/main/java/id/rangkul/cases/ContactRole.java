package id.rangkul.cases;

/// What a contact is to the case.
public enum ContactRole {
  CLIENT,
  FAMILY,
  COMMUNITY
}
