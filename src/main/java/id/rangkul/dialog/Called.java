package id.rangkul.dialog;

import java.time.Instant;

/// The person called us over WhatsApp; nobody can pick up.
public record Called(Instant at) implements Event {}
