package id.rangkul.understanding;

import java.util.List;

/// What a message means to the service.
public record Interpretation(
    Severity severity, Intent intent, Language language, List<Finding> findings) {

  public Interpretation {
    findings = List.copyOf(findings);
  }
}
