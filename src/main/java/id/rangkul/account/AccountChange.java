package id.rangkul.account;

import java.util.Optional;
import java.util.Set;

/// Something that Meta has said and that was not so before; an operator is to hear of it. Codes
/// only.
///
/// @param subject a template and its language, a field of the webhook, or `number`
public record AccountChange(Kind kind, String subject, String code, Optional<String> reason) {
  private static final Set<String> GOOD =
      Set.of(
          "APPROVED",
          "REINSTATED",
          "UNARCHIVED",
          "PENDING",
          "GREEN",
          "HIGH",
          "UTILITY",
          "UNFLAGGED",
          "UPGRADE",
          "ONBOARDING");

  /// What it is about.
  public enum Kind {
    TEMPLATE_STATUS,
    TEMPLATE_QUALITY,
    TEMPLATE_CATEGORY,
    NUMBER,
    ACCOUNT
  }

  /// Whether nobody need look.
  public boolean good() {
    return GOOD.contains(code);
  }
}
