package id.rangkul.dialog;

import java.time.Instant;

/// WhatsApp says that the person has another number or account from now on.
public record NumberChanged(Instant at) implements Event {}
