package id.rangkul.dialog;

import java.time.Instant;

/// The person pressed a reply button, of a question or of a template.
public record ButtonPressed(Instant at, String buttonId, String title) implements Event {}
