package id.rangkul.account;

import java.util.Arrays;
import java.util.Optional;

/// Meta's answers to a message that tell something about its template.
public enum TemplateRefusal {
  /// Not there, not in this language, or not approved yet.
  MISSING(132001, "MISSING"),
  PAUSED(132015, TemplateState.PAUSED),
  DISABLED(132016, "DISABLED");

  private final int code;
  private final String status;

  TemplateRefusal(int code, String status) {
    this.code = code;
    this.status = status;
  }

  int code() {
    return code;
  }

  /// What the template is from then on.
  String status() {
    return status;
  }

  public static Optional<TemplateRefusal> of(int code) {
    return Arrays.stream(values()).filter(refusal -> refusal.code == code).findFirst();
  }
}
