package id.rangkul.dialog;

import java.time.Instant;

/// The person gave a sign of life that needs no answer, such as an emoji put on a message of ours.
public record Noticed(Instant at) implements Event {}
