package id.rangkul.dialog;

import id.rangkul.understanding.Finding;
import id.rangkul.understanding.Severity;
import java.util.List;

/// A person must take this up; `reason` is a code such as `MESSAGE` or `ASKED_FOR_PERSON`.
public record RaiseAlert(Severity severity, List<Finding> findings, String reason)
    implements Effect {

  public RaiseAlert {
    findings = List.copyOf(findings);
  }
}
