package id.rangkul.dialog;

import id.rangkul.understanding.Interpretation;
import java.time.Instant;

/// The person wrote a text, and this is how it was understood.
public record UserSaid(Instant at, String text, Interpretation meaning) implements Event {}
