package id.rangkul.understanding;

/// A finding with the severity that it gives its message.
record Verdict(Finding finding, Severity counted) {}
