package id.rangkul.dialog;

import java.time.Instant;

/// The calendar asks to start this dialog.
public record PromptDue(Instant at, String dialog) implements Event {}
