package id.rangkul.dialog;

import id.rangkul.understanding.Finding;
import id.rangkul.understanding.Severity;
import java.util.List;

/// A person must take this up; `reason` is the name of an [AlertReason] or what a dialog file calls it.
public record RaiseAlert(Severity severity, List<Finding> findings, String reason)
    implements Effect {

  public RaiseAlert {
    findings = List.copyOf(findings);
  }
}
